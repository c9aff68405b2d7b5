using System.Globalization;
using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class EnumParser
{
    public static Parsed<EnumModel> Parse(INamedTypeSymbol type)
    {
        List<DiagnosticInfo> diagnostics = [];
        ContractShape.Check(type, diagnostics);
        ContractShape.CheckNames(type, diagnostics, Names.WireMap(type.Name), Names.Converter(type.Name));

        string kind = Kind(type);
        List<EnumMemberModel> members = [];
        HashSet<string> names = [];
        HashSet<string> wires = [];
        foreach (AttributeData value in type.GetAttributes().Where(attribute => attribute.Is(MetadataNames.EnumValue)))
        {
            EnumMemberModel member = new(value.Text(0), value.Text(1), value.Text("Description"));
            members.Add(member);
            if (!names.Add(member.Name) || !wires.Add(member.Wire))
            {
                diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.DuplicateWireName, type.Name, member.Wire));
            }
            else if (Literal(kind, member.Wire) is null)
            {
                diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.UnsupportedType, $"{type.Name}.{member.Name}", $"{member.Wire} in an enum of the kind {kind}"));
            }
        }

        EnumModel model = new()
        {
            Namespace = type.NamespaceName(),
            Name = type.Name,
            FullName = type.SchemaName(),
            Kind = char.ToUpperInvariant(kind[0]) + kind.Substring(1),
            AllowsOther = type.Attribute(MetadataNames.ApiEnum)?.Named("AllowsOther")?.Value is true,
            UsesObsolete = type.NamesObsolete(),
            Members = members.ToEquatableArray(),
        };
        return ContractShape.Result(type, [Names.WireMap(type.Name)], model, diagnostics);
    }

    // The C# literal of a wire value, or null if it is none of the kind.
    public static string? Literal(INamedTypeSymbol type, string wire) => Literal(Kind(type), wire);

    private static string? Literal(string kind, string wire) => kind switch
    {
        "string" => CSharpText.Literal(wire),
        "integer" => long.TryParse(wire, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) ? CSharpText.Literal(integer) : null,
        "number" => double.TryParse(wire, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? CSharpText.Literal(number) : null,
        "boolean" => wire is "true" or "false" ? wire : null,
        "any" => wire.Length > 0 ? CSharpText.Literal(wire) : null,
        _ => null,
    };

    private static string Kind(INamedTypeSymbol type) =>
        type.Attribute(MetadataNames.ApiEnum)?.Text("Kind") is { Length: > 0 } kind ? kind : "string";
}
