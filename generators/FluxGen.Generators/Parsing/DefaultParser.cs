using System.Globalization;
using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGen.Generators.Parsing;

internal static class DefaultParser
{
    public static string? Parse(ISymbol property, string owner, TypeRef type, List<DiagnosticInfo> diagnostics)
    {
        if (property.Attribute(MetadataNames.DefaultValue) is not { ConstructorArguments: [TypedConstant value, ..] arguments } attribute)
        {
            return null;
        }

        string? literal = value switch
        {
            // DefaultValue(typeof(decimal), "1.5"): an attribute cannot hold a decimal.
            { Kind: TypedConstantKind.Type, Value: ITypeSymbol { SpecialType: SpecialType.System_Decimal } } => DecimalLiteral(attribute.Text(1)),
            { Kind: TypedConstantKind.Primitive, Value: string wire } when EnumOf(property) is { } schema => EnumParser.Literal(schema, wire),
            { Kind: TypedConstantKind.Primitive, Value: string or bool or int or long or ulong or float or double } when arguments.Length == 1 => CSharpText.Literal(value.Value),
            _ => null,
        };
        if (literal is null && !value.IsNull)
        {
            string text = arguments.Length > 1 ? attribute.Text(1) : value.ToCSharpString();
            diagnostics.Add(property.Diagnostic(DiagnosticDescriptors.InvalidLimit, owner, "default", text, type.DisplayName));
        }

        return literal;
    }

    private static string? DecimalLiteral(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? CSharpText.Literal(value) : null;

    private static INamedTypeSymbol? EnumOf(ISymbol property)
    {
        ITypeSymbol? type = property switch
        {
            IPropertySymbol { Type: INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable } => nullable.TypeArguments[0],
            IPropertySymbol { Type: { } own } => own,
            IParameterSymbol { Type: INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable } => nullable.TypeArguments[0],
            IParameterSymbol { Type: { } own } => own,
            _ => null,
        };
        return type?.Attribute(MetadataNames.ApiEnum) is null ? null : type as INamedTypeSymbol;
    }
}
