using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Tests.Http.Parameters;

public sealed class ValueTests
{
    // DELETE pets/{id} would otherwise become DELETE pets/.
    [TestCase(ParameterForm.Simple)]
    [TestCase(ParameterForm.Label)]
    [TestCase(ParameterForm.Matrix)]
    public void Null_in_a_path_is_refused(ParameterForm form) => Assert.That(
        () => Written.Url((ref ParameterWriter writer) => writer.Value("id", JValue.CreateNull(), form)),
        Throws.InstanceOf<ApiValidationException>().With.Message.Contains("/id"));

    [Test]
    public void Null_in_a_query_is_left_out() => Assert.That(
        Written.Url((ref ParameterWriter writer) => writer.Value("id", JValue.CreateNull(), ParameterForm.Form)),
        Is.Empty);

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void A_number_that_JSON_does_not_have_is_refused(double value)
    {
        using UrlEncodedRequestContent form = new("application/x-www-form-urlencoded");
        using MultipartRequestContent parts = new("multipart/form-data");

        Assert.That(() => Written.Url((ref ParameterWriter writer) => writer.Value("n", value, ParameterForm.Form)), Throws.InstanceOf<ApiValidationException>().With.Message.Contains("finite"), "query");
        Assert.That(() => Written.Url((ref ParameterWriter writer) => writer.List("n", [(float)value], ParameterForm.Form)), Throws.InstanceOf<ApiValidationException>(), "list");
        Assert.That(() => form.Value("n", value), Throws.InstanceOf<ApiValidationException>(), "form");
        Assert.That(() => parts.Value("n", value), Throws.InstanceOf<ApiValidationException>(), "multipart");
    }
}
