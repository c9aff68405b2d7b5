using System.Text.Json;
using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// A value of a specification as JSON, on one line.
internal static class JsonText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(SpecNode node) => node switch
    {
        SpecMapping mapping => $"{{{string.Join(",", mapping.Properties.Select(static property => $"{Quote(property.Name)}:{Of(property.Value)}"))}}}",
        SpecSequence sequence => $"[{string.Join(",", sequence.Items.Select(Of))}]",
        SpecScalar { Kind: ScalarKind.String } text => Quote(text.Text),
        SpecScalar { Kind: ScalarKind.Null } => "null",
        SpecScalar scalar => scalar.Text,
        _ => "",
    };

    private static string Quote(string text) => JsonValue.Create(text)!.ToJsonString(Readable);
}
