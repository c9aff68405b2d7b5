using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NSwag;

namespace FluxGen.Repository.Tests.Documents;

public sealed class YamlBlockTests
{
    private static IEnumerable<TestCaseData> Blocks => CodeBlock.ToTestCases(CodeBlock.ForUsers.Where(block => block.Language == "yaml"));

    [TestCaseSource(nameof(Blocks))]
    public void A_block_changes_an_existing_property_or_adds_a_whole_one(object value)
    {
        Dictionary<object, object> properties = SpecificationEdit.RequestProperties(SpecificationEdit.Read(RepositoryFiles.ReadSpecification()));
        foreach ((object name, object change) in SpecificationEdit.Read(((CodeBlock)value).Text))
        {
            Dictionary<object, object>.KeyCollection keywords = ((Dictionary<object, object>)change).Keys;
            bool isWhole = keywords.Contains("type") && keywords.Contains("description");
            bool isChange = properties.TryGetValue(name, out object? property) && keywords.All(((Dictionary<object, object>)property).ContainsKey);
            Assert.That(isWhole || isChange, $"{name} is neither whole, nor a change of keywords that the specification has for it");
        }
    }

    [TestCaseSource(nameof(Blocks))]
    public async Task The_specification_with_the_block_is_valid_and_has_what_the_block_says(object value)
    {
        string edit = ((CodeBlock)value).Text;

        OpenApiDocument specification = await OpenApiDocument.FromJsonAsync(JsonConvert.SerializeObject(SpecificationEdit.Apply(edit)));

        JsonSchema request = specification.Components.Schemas[nameof(ImageGenerationRequest)];
        foreach ((object name, object change) in SpecificationEdit.Read(edit))
        {
            JsonSchemaProperty property = request.Properties[(string)name];
            Assert.That(property.Type, Is.Not.EqualTo(JsonObjectType.None));
            Assert.That(property.IsRequired, Is.False);
            foreach ((object keyword, object limit) in (Dictionary<object, object>)change)
            {
                Assert.That(
                    JObject.Parse(property.ToJson())[(string)keyword]?.ToString(),
                    Is.EqualTo(Convert.ToString(limit, CultureInfo.InvariantCulture)),
                    $"{name}: {keyword}");
            }
        }
    }
}
