namespace FluxGen.Runtime.Tests.Http;

public sealed class ServerUrlTests
{
    private const string Template = "https://{region}.example.test/{version}";

    private static readonly ServerVariableInfo[] Variables = [new("region", "eu", ["eu", "us"]), new("version", "v1", [])];

    [Test]
    public void Variables_have_their_defaults() =>
        Assert.That(Url(new()), Is.EqualTo("https://eu.example.test/v1/pets"));

    [Test]
    public void Variables_can_be_set() =>
        Assert.That(Url(Set(("region", "us"), ("version", "v2"))), Is.EqualTo("https://us.example.test/v2/pets"));

    [Test]
    public void A_value_that_is_not_allowed_is_told() => Assert.That(
        () => Url(Set(("region", "mars"))),
        Throws.ArgumentException.With.Message.Contains("'region' of the server is 'mars': expected one of 'eu', 'us'"));

    [TestCase("region", "evil.test/")]
    [TestCase("region", "user@evil.test")]
    [TestCase("region", "evil.test\\")]
    [TestCase("region", "evil.test#")]
    [TestCase("region", "evil.test?")]
    public void A_value_that_makes_it_another_host_is_told(string name, string value)
    {
        using HttpClient http = new();

        Assert.That(
            () => new ApiSender(http, Set((name, value)), Template, [new("region", "eu", []), Variables[1]]),
            Throws.ArgumentException.With.Message.Contains($"'{name}' of the server is '{value}': expected a part of a host name"));
    }

    [TestCase("..")]
    [TestCase("v1/%2e%2E/admin")]
    [TestCase("./v1")]
    public void A_value_that_makes_it_another_path_is_told(string value) => Assert.That(
        () => Url(Set(("version", value))),
        Throws.ArgumentException.With.Message.Contains($"'version' of the server is '{value}': expected a text without the segments"));

    [TestCase("https://{host}/v1", "here.test/base", "there.test/other", "https://there.test/other/v1/pets")]
    [TestCase("{host}/v1", "https://here.test", "https://there.test/other", "https://there.test/other/v1/pets")]
    [TestCase("https://here.test/{host}", "v1", "v2/beta", "https://here.test/v2/beta/pets")]
    public void A_value_of_the_form_that_the_specification_has_is_used(string template, string byDefault, string value, string expected)
    {
        using HttpClient http = new();
        using HttpRequestMessage request = new ApiSender(http, Set(("host", value)), template, [new("host", byDefault, [])]).CreateRequest(HttpMethod.Get, "pets");

        Assert.That(request.RequestUri!.AbsoluteUri, Is.EqualTo(expected));
    }

    [Test]
    public void A_variable_that_the_server_does_not_have_is_told() => Assert.That(
        () => Url(Set(("regoin", "us"))),
        Throws.ArgumentException.With.Message.Contains("no variable 'regoin'").And.Message.Contains("'region', 'version'"));

    [Test]
    public void The_base_address_of_the_HTTP_client_is_used()
    {
        using HttpClient http = new() { BaseAddress = new("http://proxy.test/api") };

        Assert.That(Url(new(), http), Is.EqualTo("http://proxy.test/api/pets"));
    }

    [Test]
    public void The_base_address_of_the_options_has_precedence()
    {
        using HttpClient http = new() { BaseAddress = new("http://proxy.test/api") };

        Assert.That(Url(new() { BaseAddress = new("http://own.test/") }, http), Is.EqualTo("http://own.test/pets"));
    }

    [Test]
    public void A_password_in_a_base_address_is_not_told() => Assert.That(
        () => Url(new() { BaseAddress = new("https://user:s3cret@example.test/?a") }),
        Throws.ArgumentException.With.Message.StartsWith("'https://…@example.test/?a' is not a base address"));

    [Test]
    public void A_server_that_is_no_URL_needs_a_base_address()
    {
        using HttpClient http = new();

        Assert.That(() => new ApiSender(http, new(), "/api"), Throws.ArgumentException.With.Message.Contains("'/api' is not a base address").And.Message.Contains("set ApiClientOptions.BaseAddress"));
    }

    private static ApiClientOptions Set(params (string Name, string Value)[] values) =>
        new() { ServerVariables = values.ToDictionary(value => value.Name, value => value.Value) };

    private static string Url(ApiClientOptions options, HttpClient? http = null)
    {
        using HttpClient own = new();
        using HttpRequestMessage request = new ApiSender(http ?? own, options, Template, Variables).CreateRequest(HttpMethod.Get, "pets");
        return request.RequestUri!.AbsoluteUri;
    }
}
