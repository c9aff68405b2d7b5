using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Emission;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class PropertyParser
{
    // Newtonsoft.Json.Required
    private const int AllowNull = 1;
    private const int Always = 2;
    private const int DisallowNull = 3;

    public static PropertyModel? Parse(IPropertySymbol property, AttributeData json, List<DiagnosticInfo> diagnostics)
    {
        string owner = $"{property.ContainingType.Name}.{property.Name}";
        if (TypeParser.Parse(property.Type) is not { } type)
        {
            diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.UnsupportedType, owner, property.Type.ToDisplayString()));
            return null;
        }

        int required = json.Named("Required")?.Value as int? ?? 0;
        return new(
            json.ConstructorArguments.Length == 1 ? json.Text(0) : property.Name,
            property.Name,
            type,
            IsRequired: required is Always or AllowNull,
            AllowsNull: required is not (Always or DisallowNull),
            DefaultLiteral: ParseDefault(property),
            property.DescriptionText(),
            ConstraintParser.Parse(property, owner, type, diagnostics));
    }

    private static string? ParseDefault(IPropertySymbol property)
    {
        if (property.Attribute(MetadataNames.DefaultValue) is not { } attribute)
        {
            return null;
        }

        TypedConstant value = attribute.ConstructorArguments[0];
        return value switch
        {
            // DefaultValue(typeof(decimal), "1.5"): an attribute cannot hold a decimal.
            { Kind: TypedConstantKind.Type } => attribute.Text(1) + "M",
            { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type } => EnumWire(type, value.Value),
            _ => CSharpText.Literal(value.Value),
        };
    }

    private static string? EnumWire(INamedTypeSymbol type, object? value)
    {
        IFieldSymbol? member = type.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value));
        return member?.Attribute(MetadataNames.EnumMember) is { } wire
            ? CSharpText.Literal(wire.Text("Value"))
            : CSharpText.Literal(value);
    }
}
