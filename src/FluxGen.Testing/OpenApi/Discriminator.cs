using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// Which alternative a property of the value names. A value that names none is compared with all of them.
internal static class Discriminator
{
    public static SpecificationNode? Chosen(ValidationContext context) =>
        context.Schema.Node["discriminator"]?["propertyName"] is { Value: JValue { Value: string property } }
            && context.Value is JObject value && value[property] is JValue { Value: string name }
            ? context.Limit.Items.Zip(context.Limit.Value.Children()).FirstOrDefault(alternative => NamesOf(context.Schema.Node, alternative.Second).Contains(name)).First
            : null;

    // The names of an alternative: those of the mapping, or else that of its component.
    public static IReadOnlyList<string> NamesOf(SpecificationNode schema, JToken alternative)
    {
        if ((alternative as JObject)?["$ref"] is not JValue { Value: string reference })
        {
            return [];
        }

        string component = reference[(reference.LastIndexOf('/') + 1)..];
        string[] mapped =
        [
            .. (schema["discriminator"]?.Raw("mapping") as JObject ?? []).Properties()
                .Where(name => name.Value is JValue { Value: string target } && (target == reference || target == component))
                .Select(name => name.Name),
        ];
        return mapped.Length > 0 ? mapped : [component];
    }
}
