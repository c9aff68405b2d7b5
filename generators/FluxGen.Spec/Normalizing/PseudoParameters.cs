using System.Text.Json.Nodes;

namespace FluxGen.Spec.Normalizing;

// NSwag gives each of them a C# type, whatever it stands for. All are required, so that NSwag keeps their order and types.
internal sealed class PseudoParameters
{
    public JsonArray Json { get; } = [];

    public string Add(string role, JsonObject schema, JsonObject facts)
    {
        string name = "p" + (Json.Count + 1);
        facts["role"] = role;
        Json.Add(new JsonObject { ["name"] = name, ["in"] = "query", ["required"] = true, ["schema"] = schema, [Facts.Key] = facts });
        return name;
    }

    // A value whose C# type is known.
    public static JsonObject Untyped() => new() { ["type"] = "string" };
}
