using FluxGen.Runtime;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using NJsonSchema;

namespace FluxGen.Testing.Tests.Spec;

// The client was generated from the document by one reader, the server holds it through another. What both say of the
// operation has to be the same.
public sealed class TwoReadingsTests
{
    private static readonly OperationInfo Client = ImagesOperations.GenerateImages;

    private Operation _server = null!;

    private JsonSchema Request => _server.Requests.Single().Schema;

    [OneTimeSetUp]
    public async Task ReadAsync() => _server = (await Specification.LoadAsync()).Operations.Single();

    [Test]
    public void Operation_has_one_method_path_and_media_type()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_server.Method, Is.EqualTo(Client.Method));
            Assert.That(_server.Path, Is.EqualTo($"/{Client.Path}"));
            Assert.That(_server.Id, Is.EqualTo(Client.Id).IgnoreCase);
            Assert.That(_server.Requests.Single().MediaType, Is.EqualTo(Client.RequestMediaType));
        });
    }

    [Test]
    public void Responses_are_the_same() =>
        Assert.That(
            _server.Responses.Select(response => (response.Status, response.Contents.Single().MediaType)),
            Is.EquivalentTo(Client.Responses.Select(response => ($"{response.Status}", response.MediaType))));

    [Test]
    public void Members_of_the_request_are_the_same() =>
        Assert.That(
            Request.Properties.Values.Select(member => (member.Name, member.IsRequired)),
            Is.EqualTo(Client.RequestProperties.Select(member => (member.Name, member.IsRequired))));

    [Test]
    public void Defaults_are_the_same() =>
        Assert.That(
            _server.Requests.Single().Defaults.Select(pair => (pair.Key, $"{pair.Value}")),
            Is.EquivalentTo(Client.RequestProperties.Where(member => member.Default is not null).Select(member => (member.Name, $"{member.Default}"))));

    [Test]
    public void Allowed_values_are_the_same()
    {
        foreach (SchemaPropertyInfo member in Client.RequestProperties)
        {
            Assert.That(Request.Properties[member.Name].ActualSchema.Enumeration, Is.EqualTo(member.Schema.AllowedValues), member.Name);
        }
    }

    [Test]
    public void Limits_are_the_same()
    {
        foreach (SchemaPropertyInfo member in Client.RequestProperties)
        {
            JsonSchema schema = Request.Properties[member.Name].ActualSchema;
            (string, string)[] limits =
            [
                .. new (string Keyword, object? Limit)[]
                {
                    ("minLength", schema.MinLength),
                    ("maxLength", schema.MaxLength),
                    ("pattern", schema.Pattern),
                    ("minimum", schema.Minimum),
                    ("maximum", schema.Maximum),
                }.Where(limit => limit.Limit is not null).Select(limit => (limit.Keyword, $"{limit.Limit}")),
            ];
            Assert.That(member.Constraints.Select(limit => (limit.Keyword, $"{limit.Limit}")), Is.EquivalentTo(limits), member.Name);
        }
    }
}
