using YamlDotNet.Serialization;

namespace FluxGen.Repository.Tests.Readme;

// The YAML of the README: members of the request, to be laid over those that the specification has.
internal static class SpecEdit
{
    public static IEnumerable<string> Members => CodeBlock.All.Where(block => block.Language == "yaml").SelectMany(block => Read(block.Text).Keys).Cast<string>();

    public static Dictionary<object, object> Read(string yaml) => new DeserializerBuilder()
        .WithAttemptingUnquotedStringTypeDeserialization()
        .Build()
        .Deserialize<Dictionary<object, object>>(yaml);

    public static Dictionary<object, object> Properties(Dictionary<object, object> document) =>
        (Dictionary<object, object>)((string[])["components", "schemas", nameof(ImageGenerationRequest), "properties"])
            .Aggregate((object)document, (parent, name) => ((Dictionary<object, object>)parent)[name]);

    public static Dictionary<object, object> Apply(string edit)
    {
        Dictionary<object, object> document = Read(RepositoryFiles.ReadSpecification());
        Dictionary<object, object> properties = Properties(document);
        foreach ((object name, object change) in Read(edit))
        {
            Dictionary<object, object> member = properties.TryGetValue(name, out object? known) ? (Dictionary<object, object>)known : [];
            foreach ((object keyword, object value) in (Dictionary<object, object>)change)
            {
                member[keyword] = value;
            }

            properties[name] = member;
        }

        return document;
    }
}
