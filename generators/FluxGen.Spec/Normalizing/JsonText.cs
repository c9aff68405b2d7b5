using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// The values of a specification as JSON, on one line.
internal static class JsonText
{
    // Characters beyond ASCII stay readable, and the templates escape what C# needs escaped.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(SpecNode node) => Of(Node(node));

    public static string Of(JsonNode? node) => node?.ToJsonString(Readable) ?? "null";

    public static JsonNode? Node(SpecNode node) => node switch
    {
        SpecMapping mapping => new JsonObject(mapping.Properties.Select(static property => KeyValuePair.Create(property.Name, Node(property.Value)))),
        SpecSequence list => new JsonArray([.. list.Items.Select(Node)]),
        SpecScalar { Kind: ScalarKind.Null } => null,
        SpecScalar { Kind: ScalarKind.Boolean } scalar => scalar.Text == "true",
        SpecScalar { Kind: ScalarKind.Number } scalar => Numbers.Json(scalar.Text),
        SpecScalar scalar => scalar.Text,
        _ => null,
    };
}
