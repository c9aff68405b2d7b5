using System.Text.Json.Nodes;
using FluxGen.Spec.Normalizing;
using FluxGen.Spec.Reading;
using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Normalizing;

// A specification as NSwag gets it.
internal sealed class Normalized
{
    private readonly JsonObject _json;

    private Normalized(JsonObject json, IReadOnlyList<Problem> problems)
    {
        _json = json;
        HasErrors = problems.Any(static problem => problem.Severity == Severity.Error);
        Problems = [.. problems.Select(static problem => $"({problem.Place.Line},{problem.Place.Column}) {problem.Id}: {problem.Message}")];
    }

    public IReadOnlyList<string> Problems { get; }

    public bool HasErrors { get; }

    public JsonObject Json => _json;

    public JsonNode Facts => _json["x-fluxgen"]!;

    public JsonObject Schemas => _json["components"]!["schemas"]!.AsObject();

    public IReadOnlyList<Method> Methods => [.. _json["paths"]!.AsObject().Select(static path => new Method(path.Value!["post"]!.AsObject()))];

    public static Normalized Of(string text, NormalizerOptions? options = null, params (string Name, string Text)[] files)
    {
        using SpecificationFolder folder = new();
        folder.Write("api.yaml", text);
        foreach ((string name, string other) in files)
        {
            folder.Write(name, other);
        }

        SpecificationDocument? document = folder.Read();
        Assert.That(document, Is.Not.Null, string.Join('\n', folder.Told));
        JsonObject json = Normalizer.Normalize(document!, options ?? new NormalizerOptions(), folder.Problems);
        return new Normalized(json, folder.Problems);
    }

    // One operation: GET /pets unless the text has the method.
    public static Normalized OfOperation(string operation, string version = "3.0.3", NormalizerOptions? options = null) =>
        Of(Api.WithPaths("/pets:\n" + Indent(operation), version), options);

    public static Normalized OfSchemas(string schemas, string version = "3.0.3") => Of(Api.WithSchemas(schemas, version));

    // Without the facts of whether it is required and nullable, which most tests are not about.
    public bool IsRequired(string schema, string property) => Schemas[schema]!["properties"]![property]!["x-fluxgen"]!["isRequired"]?.GetValue<bool>() ?? false;

    public string PropertyOf(string schema, string property)
    {
        JsonObject json = Schemas[schema]!["properties"]![property]!.DeepClone().AsObject();
        foreach (string presence in (string[])["presence", "isRequired", "isNullable"])
        {
            json["x-fluxgen"]!.AsObject().Remove(presence);
        }

        return json.ToJsonString(Relaxed);
    }

    public JsonObject FactsOf(string schema, string property) => Schemas[schema]!["properties"]![property]!["x-fluxgen"]!.AsObject();

    public static System.Text.Json.JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Indent(string text) => string.Join('\n', text.Split('\n').Select(static line => "  " + line));
}
