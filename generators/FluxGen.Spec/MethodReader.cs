using System.Text.Json.Nodes;
using FluxGen.Spec.Normalizing;

namespace FluxGen.Spec;

// Reads the methods of a normalised specification.
internal static class MethodReader
{
    public static IReadOnlyList<ReportedMethod> ReadAll(JsonObject normalized) =>
        [.. normalized["paths"]!.AsObject().Select(path => Read(path.Value!["post"]!.AsObject()))];

    private static ReportedMethod Read(JsonObject method)
    {
        JsonNode facts = method[Facts.Key]!;
        JsonObject[] all = [.. method["parameters"]!.AsArray().Select(parameter => parameter!.AsObject())];
        JsonObject? returned = Array.Find(all, parameter => RoleOf(parameter) == "response" && parameter[Facts.Key]!["returned"] is not null);
        string returns = Text(facts["returns"]);
        return new ReportedMethod(
            Text(facts["method"]),
            "/" + Text(facts["path"]),
            Text(facts["interface"]),
            Text(facts["name"]),
            [.. all.Where(parameter => RoleOf(parameter) is "parameter" or "body").Select(Describe)],
            facts["result"]?["name"] is { } result ? Text(result) : returned is not null ? TypeOf(returned["schema"]) : returns == "none" ? "nothing" : returns);
    }

    private static string RoleOf(JsonObject parameter) => Text(parameter[Facts.Key]?["role"]);

    private static string Describe(JsonObject parameter)
    {
        string name = RoleOf(parameter) == "body" ? "body" : Text(parameter[Facts.Key]!["name"] ?? parameter[Facts.Key]!["wire"]);
        bool isRequired = parameter["required"] is JsonValue required && required.TryGetValue(out bool flag) && flag;
        return $"{name}{(isRequired ? "" : "?")}: {TypeOf(parameter["schema"])}";
    }

    // As people say it: the name of a class, or a type of JSON Schema with its format.
    private static string TypeOf(JsonNode? schema)
    {
        if ((schema?["$ref"] ?? schema?["allOf"]?[0]?["$ref"]) is { } reference)
        {
            return Text(reference).Split('/')[^1];
        }

        string type = Text(schema?["type"]);
        return type switch
        {
            "array" => $"array of {TypeOf(schema!["items"])}",
            "object" when schema!["additionalProperties"] is JsonObject values => $"map of {TypeOf(values)}",
            "" => "any value",
            _ => schema!["format"] is { } format ? $"{type} ({Text(format)})" : type,
        };
    }

    // A text of the specification begins with an equals sign.
    private static string Text(JsonNode? node) => node is null ? "" : node.ToString() is ['=', ..] text ? text[1..] : node.ToString();
}
