using System.Text.Json;
using System.Text.Json.Nodes;

namespace FluxGen.Spec.NSwag;

// NSwag splits the variables of its command line at commas, so a copy of the configuration holds their values.
internal static class NSwagSettings
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static string Fill(string configuration, string runtime, IReadOnlyDictionary<string, string> variables)
    {
        JsonObject settings = JsonNode.Parse(configuration, documentOptions: Lenient) as JsonObject ?? throw new JsonException("The root is not an object.");
        Replace(settings, variables);
        settings["runtime"] = runtime;
        settings.Remove("defaultVariables");
        return settings.ToJsonString();
    }

    private static void Replace(JsonObject settings, IReadOnlyDictionary<string, string> variables)
    {
        foreach ((string name, JsonNode? value) in settings.ToList())
        {
            if (value is JsonObject inner)
            {
                Replace(inner, variables);
            }
            else if (value?.GetValueKind() == JsonValueKind.String)
            {
                settings[name] = variables.Aggregate(value.GetValue<string>(), (text, variable) => text == $"$({variable.Key})" ? variable.Value : text);
            }
        }
    }
}
