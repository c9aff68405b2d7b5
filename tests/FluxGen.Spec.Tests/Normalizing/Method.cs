using System.Text.Json.Nodes;

namespace FluxGen.Spec.Tests.Normalizing;

// An operation of a normalised specification, which is a C# method.
internal sealed class Method(JsonObject json)
{
    public JsonObject Json => json;

    public JsonNode Facts => json["x-fluxgen"]!;

    public string Name => (string)Facts["name"]!;

    public string Returns => (string)Facts["returns"]!;

    public IReadOnlyList<JsonObject> Parameters => [.. json["parameters"]!.AsArray().Select(static parameter => parameter!.AsObject())];

    // The C# parameters: name, and a question mark where it can be left out.
    public string Signature => string.Join(", ", Parameters
        .Where(static parameter => parameter["x-fluxgen"]!["name"] is not null)
        .Select(static parameter => (string)parameter["x-fluxgen"]!["name"]! + (parameter["x-fluxgen"]!["optional"] is null ? "" : "?")));

    // Status, media type and type of each response.
    public IReadOnlyList<string> Responses => [.. With("response").Select(static parameter =>
        $"{parameter["x-fluxgen"]!["status"]} {Text(parameter["x-fluxgen"]!["mediaType"])} {TypeOf(parameter)}")];

    public JsonObject Parameter(string name) => Parameters.Single(parameter => (string?)parameter["x-fluxgen"]!["name"] == name);

    public JsonNode FactsOf(string name) => Parameter(name)["x-fluxgen"]!;

    public IEnumerable<JsonObject> With(string role) => Parameters.Where(parameter => (string?)parameter["x-fluxgen"]!["role"] == role);

    public static string TypeOf(JsonObject parameter) =>
        (string?)parameter["x-fluxgen"]!["code"] ?? (string?)parameter["schema"]!["$ref"] ?? parameter["schema"]!.ToJsonString();

    // Without the sign that keeps NSwag from reading dates.
    public static string? Text(JsonNode? fact) => ((string?)fact)?[1..];
}
