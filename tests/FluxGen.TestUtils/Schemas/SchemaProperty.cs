using Newtonsoft.Json.Linq;

namespace FluxGen.TestUtils;

/// <summary>A property of an object schema.</summary>
public sealed record SchemaProperty(string Name, JToken Node, bool IsRequired)
{
    public SchemaView Schema => new(Node);
}
