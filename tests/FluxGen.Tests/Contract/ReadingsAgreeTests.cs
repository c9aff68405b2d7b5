using System.Globalization;
using System.Reflection;
using System.Runtime.Serialization;
using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SchemaPropertyInfo = FluxGen.Runtime.SchemaPropertyInfo;

namespace FluxGen.Tests.Contract;

// The contract and the catalogue, compared with the YAML.
public sealed class ReadingsAgreeTests
{
    private static readonly string[] Keywords = ["minimum", "maximum", "minLength", "maxLength", "pattern", "minItems", "maxItems"];

    private static IEnumerable<string> SchemaNames => FluxSpecification.Schemas.Select(schema => schema.Name);

    private static IEnumerable<string> RequestProperties => ImagesOperations.GenerateImages.RequestProperties.Select(property => property.Name);

    [Test]
    public void Operations_are_those_of_the_specification()
    {
        IEnumerable<string> expected = FluxSpecification.Operations.Select(each =>
            $"{each.Operation["operationId"]} {each.Verb} {each.Path} {each.Operation["summary"]}: {string.Join(' ', FluxSpecification.Properties((JObject)each.Operation["responses"]!).Select(response => response.Name))}");

        Assert.That(
            ImagesOperations.All.Concat(UsageOperations.All).Select(each =>
                $"{each.Id} {each.Method} /{each.Path} {each.Summary}: {string.Join(' ', each.Responses.Select(response => response.Status))}"),
            Is.EqualTo(expected).IgnoreCase);
    }

    [Test]
    public void Responses_are_those_of_the_specification()
    {
        JObject operation = FluxSpecification.Operations.Single(each => string.Equals((string?)each.Operation["operationId"], ImagesOperations.GenerateImages.Id, StringComparison.OrdinalIgnoreCase)).Operation;

        foreach (ResponseInfo response in ImagesOperations.GenerateImages.Responses)
        {
            JObject expected = FluxSpecification.Resolve(operation["responses"]![response.Status.ToString(CultureInfo.InvariantCulture)]!);
            (string mediaType, JToken content) = FluxSpecification.Properties((JObject)expected["content"]!).First();
            Assert.That(response.Description, Is.EqualTo((string?)expected["description"]));
            Assert.That(response.MediaType, Is.EqualTo(mediaType));
            Assert.That(response.Type, Is.EqualTo(FluxSpecification.SchemaName(content["schema"]!)));
        }
    }

    [Test]
    public void Server_is_that_of_the_specification() =>
        Assert.That((string?)FluxSpecification.Document["servers"]![0]!["url"], Is.EqualTo(ImagesOperations.ServerUrl));

    [Test]
    public void Request_has_the_properties_of_its_schema() => Assert.That(RequestProperties, Is.EqualTo(FluxSpecification.Properties(SchemaProperties()).Select(property => property.Name)));

    [TestCaseSource(nameof(RequestProperties))]
    public void Property_of_the_request_is_that_of_its_schema(string name)
    {
        SchemaPropertyInfo property = ImagesOperations.GenerateImages.RequestProperties.Single(each => each.Name == name);
        JToken declared = SchemaProperties()[name]!;
        JObject schema = FluxSpecification.Resolve(declared);

        Assert.Multiple(() =>
        {
            Assert.That(property.IsRequired, Is.EqualTo(RequestSchema()["required"]!.Values<string>().Contains(name)));
            Assert.That(property.IsNullable, Is.EqualTo((bool?)schema["nullable"] ?? false));
            Assert.That(property.Description, Is.EqualTo((string?)declared["description"]));
            Assert.That(property.Schema.Kind.ToString(), Is.EqualTo((string?)schema["type"] ?? "any").IgnoreCase);
            Assert.That(property.Schema.AllowedValues, Is.EqualTo(schema["enum"]?.Values<string>() ?? []));
            Assert.That(property.Default?.ToString(), Is.EqualTo(declared["default"]?.ToString()));
            Assert.That(property.Constraints.Select(Show), Is.EquivalentTo(
                FluxSpecification.Properties(schema).Where(keyword => Keywords.Contains(keyword.Name)).Select(keyword => Show(new(keyword.Name, ((JValue)keyword.Value).Value!)))));
        });
    }

    [TestCaseSource(nameof(SchemaNames))]
    public void Class_has_the_properties_of_its_schema(string name)
    {
        JObject schema = FluxSpecification.Schemas.Single(each => each.Name == name).Schema;
        Type? type = typeof(FluxClient).Assembly.GetType($"FluxGen.{name}");
        if (type is null)
        {
            // A schema without properties has no class.
            Assert.That(schema["properties"] ?? schema["enum"], Is.Null, "a schema with properties has no class");
            return;
        }

        Assert.That(
            type.IsValueType ? WireValues(type) : type.GetProperties().Select(property => property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName).OfType<string>(),
            Is.EqualTo(schema["enum"]?.Values<string>() ?? FluxSpecification.Properties((JObject?)schema["properties"]).Select(property => property.Name)));
    }

    private static JObject RequestSchema() => FluxSpecification.Schemas.Single(schema => schema.Name == ImagesOperations.GenerateImages.RequestType).Schema;

    private static JObject SchemaProperties() => (JObject)RequestSchema()["properties"]!;

    private static IEnumerable<string?> WireValues(Type type) =>
        type.GetCustomAttributes<EnumValueAttribute>().Select(value => value.Wire);

    private static string Show(ConstraintInfo constraint) =>
        string.Create(CultureInfo.InvariantCulture, $"{constraint.Keyword} {(constraint.Limit is string text ? text : Convert.ToDouble(constraint.Limit, CultureInfo.InvariantCulture))}");
}
