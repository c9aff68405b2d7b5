using System.Globalization;
using Newtonsoft.Json;
using NJsonSchema;
using NSwag;

namespace FluxGen.Repository.Tests.Readme;

public sealed class YamlBlockTests
{
    private static IEnumerable<TestCaseData> Blocks => CodeBlock.Of("yaml");

    [TestCaseSource(nameof(Blocks))]
    public void Block_changes_what_is_there_or_adds_what_is_whole(object value)
    {
        Dictionary<object, object> properties = SpecEdit.Properties(SpecEdit.Read(RepositoryFiles.ReadSpecification()));
        foreach ((object name, object change) in SpecEdit.Read(((CodeBlock)value).Text))
        {
            Dictionary<object, object>.KeyCollection keywords = ((Dictionary<object, object>)change).Keys;
            bool isWhole = keywords.Contains("type") && keywords.Contains("description");
            bool isChange = properties.TryGetValue(name, out object? member) && keywords.All(((Dictionary<object, object>)member).ContainsKey);
            Assert.That(isWhole || isChange, $"{name} is neither whole, nor a change of keywords that the specification has for it");
        }
    }

    [TestCaseSource(nameof(Blocks))]
    public async Task Document_with_the_block_is_valid_and_has_what_it_says(object value)
    {
        string edit = ((CodeBlock)value).Text;

        OpenApiDocument document = await OpenApiDocument.FromJsonAsync(JsonConvert.SerializeObject(SpecEdit.Apply(edit)));

        JsonSchema request = document.Components.Schemas[nameof(ImageGenerationRequest)];
        foreach ((object name, object change) in SpecEdit.Read(edit))
        {
            JsonSchemaProperty member = request.Properties[(string)name];
            Assert.That(member.Type, Is.Not.EqualTo(JsonObjectType.None));
            Assert.That(member.IsRequired, Is.False);
            foreach ((object keyword, object limit) in (Dictionary<object, object>)change)
            {
                Assert.That(Newtonsoft.Json.Linq.JObject.Parse(member.ToJson())[(string)keyword]?.ToString(), Is.EqualTo(Convert.ToString(limit, CultureInfo.InvariantCulture)), $"{name}: {keyword}");
            }
        }
    }
}
