using YamlDotNet.Serialization;

namespace FluxGen.Repository.Tests.Documents;

// The YAML blocks of the documents: properties of the request, to be laid over those of the specification.
internal static class SpecificationEdit
{
    public static IEnumerable<string> Properties => CodeBlock.ForUsers.Where(block => block.Language == "yaml").SelectMany(block => Read(block.Text).Keys).Cast<string>();

    public static Dictionary<object, object> Read(string yaml) => new DeserializerBuilder()
        .WithAttemptingUnquotedStringTypeDeserialization()
        .Build()
        .Deserialize<Dictionary<object, object>>(yaml);

    public static Dictionary<object, object> RequestProperties(Dictionary<object, object> specification) =>
        (Dictionary<object, object>)((string[])["components", "schemas", nameof(ImageGenerationRequest), "properties"])
            .Aggregate((object)specification, (parent, name) => ((Dictionary<object, object>)parent)[name]);

    public static Dictionary<object, object> Apply(string edit)
    {
        Dictionary<object, object> specification = Read(RepositoryFiles.ReadSpecification());
        Dictionary<object, object> properties = RequestProperties(specification);
        foreach ((object name, object change) in Read(edit))
        {
            Dictionary<object, object> property = properties.TryGetValue(name, out object? known) ? (Dictionary<object, object>)known : [];
            foreach ((object keyword, object value) in (Dictionary<object, object>)change)
            {
                property[keyword] = value;
            }

            properties[name] = property;
        }

        return specification;
    }
}
