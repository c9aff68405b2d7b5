using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// Where references lead: to a place in the same file, to another file beside it, or to an $id or an anchor.
internal static class References
{
    private const int MaxReferences = 32;

    // What may stand beside a reference without saying anything about values.
    private static readonly string[] Notes = ["$ref", "summary", "description", "title", "$comment"];

    // The end of a chain of references, or null if it is a circle. From OpenAPI 3.1 on, a schema can have keywords beside its
    // reference; such a schema is no link of the chain, and the reference is one of its keywords.
    public static JToken? Follow(JToken token, int remaining = MaxReferences)
    {
        while (token is JObject node && node["$ref"] is JValue { Value: string } link && IsAlone(node))
        {
            if (remaining-- == 0 || Target(link, remaining) is not { } target)
            {
                return null;
            }

            token = target;
        }

        return token;
    }

    // One step along a reference.
    public static JToken? Target(JValue link, int remaining = MaxReferences)
    {
        string[] parts = ((string)link.Value!).Split('#', 2);
        string fragment = Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? string.Empty);

        // Also in a schema that has an $id, the components of the document are meant.
        bool isComponent = parts[0].Length == 0 && fragment.StartsWith("/components/", StringComparison.Ordinal);
        JToken resource = isComponent ? link.Root : SpecificationSource.Of(link).Resource(link, parts[0]);
        return fragment.Length == 0 ? resource
            : fragment[0] == '/' ? Walk(resource, fragment[1..], link, remaining)
            : SpecificationSource.Anchor(resource, fragment) ?? throw Missing(link);
    }

    // Whether a reference to an anchor in the same file leads anywhere.
    public static bool HasAnchor(JValue link) =>
        link.Value is not string text || !text.StartsWith('#') || SpecificationSource.Anchor(SpecificationSource.Of(link).Resource(link, string.Empty), text[1..]) is not null;

    private static bool IsAlone(JObject node) =>
        !SpecificationSource.Of(node).HasKeywordsBesideReferences || node.Properties().All(property => Notes.Contains(property.Name));

    private static JToken? Walk(JToken resource, string pointer, JValue link, int remaining)
    {
        JToken? target = resource;
        foreach (string segment in pointer.Split('/'))
        {
            string name = segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            JToken? parent = target is null || Child(target, name) is not null ? target : remaining <= 0 ? null : Follow(target, remaining - 1);
            if (parent is null)
            {
                return null;
            }

            target = Child(parent, name) ?? throw Missing(link);
        }

        return target;
    }

    private static JToken? Child(JToken parent, string name) => parent switch
    {
        JObject properties => properties[name],
        JArray items when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index) => items.ElementAtOrDefault(index),
        _ => null,
    };

    private static InvalidDataException Missing(JValue link) => SpecificationNode.Of(link).Error("a place that the specification has");
}
