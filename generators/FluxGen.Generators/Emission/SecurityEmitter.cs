using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// The fields of a client that say which credentials its operations need. Operations with the same needs share one.
internal static class SecurityEmitter
{
    private const string Requirement = "global::FluxGen.Runtime.SecurityRequirement";

    public static string? Field(ClientModel client, OperationModel operation) => operation.Security.Count == 0
        ? null
        : "Security" + (Distinct(client).IndexOf(operation.Security) + 1);

    public static void Write(CodeWriter writer, ClientModel client)
    {
        List<EquatableArray<SecurityModel>> all = Distinct(client);
        for (int i = 0; i < all.Count; i++)
        {
            writer.Line($"internal static readonly {Requirement}[] Security{i + 1} =");
            writer.Line("[");
            EquatableArray<SecurityModel> alternatives = all[i];
            writer.Indented(() =>
            {
                foreach (SecurityModel alternative in alternatives)
                {
                    string schemes = string.Join(", ", alternative.Schemes.Select(Scheme));
                    string list = alternative.Schemes.Count == 0 ? "[]" : $"new global::FluxGen.Runtime.SecuritySchemeInfo[] {{ {schemes} }}";
                    writer.Line($"new({CSharpText.Literal(alternative.Scopes)}, {list}),");
                }
            });
            writer.Line("];");
            writer.Line();
        }
    }

    private static List<EquatableArray<SecurityModel>> Distinct(ClientModel client) =>
        [.. client.Operations.Select(operation => operation.Security).Where(security => security.Count > 0).Distinct()];

    private static string Scheme(SecuritySchemeModel scheme)
    {
        string[] parts =
        [
            CSharpText.Literal(scheme.Name),
            CSharpText.Literal(scheme.Type),
            .. Part("Scheme", scheme.Scheme),
            .. Part("Location", scheme.Location),
            .. Part("ParameterName", scheme.ParameterName),
        ];
        return $"new({string.Join(", ", parts)})";
    }

    private static IEnumerable<string> Part(string name, string value) => value.Length == 0 ? [] : [$"{name}: {CSharpText.Literal(value)}"];
}
