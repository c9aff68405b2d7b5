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
        ContractShape.CheckNames(type, diagnostics, Names.WireMap(type.Name));

        bool isString = IsString(type);
        List<EnumMemberModel> members = [];
        HashSet<string> wires = [];
        HashSet<object> values = [];
        foreach (IFieldSymbol field in Fields(type))
        {
            string wire = Wire(field);
            members.Add(new(field.Name, wire, Value(field)));
            if (!wires.Add(wire) || !values.Add(field.ConstantValue!))
            {
                diagnostics.Add(field.Diagnostic(DiagnosticDescriptors.DuplicateWireName, type.Name, wire));
            }
            else if (isString ? field.Attribute(MetadataNames.EnumMember) is null : !long.TryParse(wire, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
            {
                diagnostics.Add(field.Diagnostic(DiagnosticDescriptors.UnsupportedType, $"{type.Name}.{field.Name}", isString ? "number in an enum of strings" : "ulong"));
            }
        }

        EnumModel model = new()
        {
            Namespace = type.NamespaceName(),
            Name = type.Name,
            FullName = type.SchemaName(),
            IsString = isString,
            UsesObsolete = type.NamesObsolete(),
            Members = members.ToEquatableArray(),
        };
        return ContractShape.Result(type, [Names.WireMap(type.Name)], model, diagnostics);
    }

    public static bool IsString(INamedTypeSymbol type) => Fields(type).Any(field => field.Attribute(MetadataNames.EnumMember) is not null);

    // EnumMember without a value means the name of the member.
    public static string Wire(IFieldSymbol field) => field.Attribute(MetadataNames.EnumMember) is { } wire
        ? wire.Named("Value")?.Value as string ?? field.Name
        : Convert.ToString(field.ConstantValue, CultureInfo.InvariantCulture);

    // A value beyond a long is reported below.
    private static long Value(IFieldSymbol field) => field.ConstantValue is ulong and > long.MaxValue
        ? 0
        : Convert.ToInt64(field.ConstantValue, CultureInfo.InvariantCulture);

    private static IEnumerable<IFieldSymbol> Fields(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue);
}
