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
        JObject properties = SpecificationEdit.Properties(FluxSpecification.Document);
        foreach ((string name, JToken change) in FluxSpecification.Properties(FluxSpecification.Read(((CodeBlock)value).Text)))
        {
            string[] keywords = [.. FluxSpecification.Properties((JObject)change).Select(keyword => keyword.Name)];
            bool isWhole = keywords.Contains("type") && keywords.Contains("description");
            bool isChange = properties[name] is JObject property && Array.TrueForAll(keywords, property.ContainsKey);
            Assert.That(isWhole || isChange, $"{name} is neither whole, nor a change of keywords that the specification has for it");
        }
    }

    [TestCaseSource(nameof(Blocks))]
    public async Task The_specification_with_the_block_is_valid_and_has_what_the_block_says(object value)
    {
        string edit = ((CodeBlock)value).Text;

        OpenApiDocument specification = await OpenApiDocument.FromJsonAsync($"{SpecificationEdit.Apply(edit)}");

        JsonSchema request = specification.Components.Schemas[nameof(ImageGenerationRequest)];
        foreach ((string name, JToken change) in FluxSpecification.Properties(FluxSpecification.Read(edit)))
        {
            JsonSchemaProperty property = request.Properties[name];
            Assert.That(property.Type, Is.Not.EqualTo(JsonObjectType.None));
            Assert.That(property.IsRequired, Is.False);
            foreach ((string keyword, JToken limit) in FluxSpecification.Properties((JObject)change))
            {
                Assert.That($"{JObject.Parse(property.ToJson())[keyword]}", Is.EqualTo($"{limit}"), $"{name}: {keyword}");
            }
        }
    }
}
