using FluxGen.Runtime;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Spec;

// The client was generated from the document by one reader, the server holds it through another. What both say of the
// operation has to be the same.
public sealed class TwoReadingsTests
{
    private static readonly OperationInfo Client = ImagesOperations.GenerateImages;

    private Operation _server = null!;

    private Schema Request => _server.Requests.Single().Schema;

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
    public void Properties_of_the_request_are_the_same()
    {
        string[] required = [.. Request.Node["required"]!.Items.Select(name => name.Text())];

        Assert.That(
            Request.Properties.Keys.Select(name => (name, required.Contains(name))),
            Is.EqualTo(Client.RequestProperties.Select(property => (property.Name, property.IsRequired))));
    }

    [Test]
    public void Defaults_are_the_same() =>
        Assert.That(
            _server.Requests.Single().Defaults.Select(pair => (pair.Key, $"{pair.Value}")),
            Is.EquivalentTo(Client.RequestProperties.Where(property => property.Default is not null).Select(property => (property.Name, $"{property.Default}"))));

    [Test]
    public void Allowed_values_are_the_same()
    {
        foreach (SchemaPropertyInfo property in Client.RequestProperties)
        {
            Assert.That(
                Request.Properties[property.Name].Find("enum")?.Items.Select(value => value.Text()) ?? [],
                Is.EqualTo(property.Schema.AllowedValues),
                property.Name);
        }
    }

    [Test]
    public void Limits_are_the_same()
    {
        string[] keywords = ["minLength", "maxLength", "pattern", "minimum", "maximum", "multipleOf"];
        foreach (SchemaPropertyInfo property in Client.RequestProperties)
        {
            Schema schema = Request.Properties[property.Name];
            Assert.That(
                property.Constraints.Select(constraint => (constraint.Keyword, $"{constraint.Limit}")),
                Is.EquivalentTo(keywords.Where(keyword => schema.Find(keyword) is not null).Select(keyword => (keyword, schema.Find(keyword)!.Text()))),
                property.Name);
        }
    }
}
