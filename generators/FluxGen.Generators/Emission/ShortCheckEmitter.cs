using FluxGen.Generators.Constraints;
using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// The checks that the runtime has a method for, a line each. Most properties need no others.
internal static class ShortCheckEmitter
{
    public static bool CanWrite(PropertyLimits limits)
    {
        PropertyModel property = limits.Property;
        bool hasShape = property.Type switch
        {
            { Kind: ValueKind.List, Item: { IsNullable: false, Kind: ValueKind.Object } or { IsNullable: false, IsValueType: false, IsScalar: true } } => true,
            { Kind: ValueKind.List } type => !ValueCheckEmitter.IsNeeded(type, limits),
            { Kind: ValueKind.Map } => !ValueCheckEmitter.IsNeeded(property.Type, limits),
            _ => true,
        };
        return hasShape && property.Constraints.All(constraint => constraint.Depth == 0 && IsShort(property.Type, constraint));
    }

    public static void Write(CodeWriter writer, PropertyLimits limits, string access)
    {
        PropertyModel property = limits.Property;
        string value = property.Type.Kind == ValueKind.Enum ? Names.EnumAccess(property.Type, access) : access;
        string start = $"({CSharpText.Literal(property.WireName)}, {value}";
        bool isDemanded = property is { IsDemanded: true, AllowsNull: false, Type.CanBeMissing: true };
        if (isDemanded && property.Type.Kind != ValueKind.Enum)
        {
            writer.Line($"errors.CheckRequired{start});");
        }

        foreach (ConstraintModel constraint in property.Constraints)
        {
            string count = property.Type.Kind == ValueKind.List ? "?.Count" : "";
            string limit = ConstraintKeywords.Find(constraint.Keyword).Field(constraint.Limit) is null ? constraint.Limit : $"{limits.Field(constraint)}, {constraint.Limit}";
            string method = char.ToUpperInvariant(constraint.Keyword[0]) + constraint.Keyword.Substring(1);
            writer.Line(Comparison(constraint.Keyword) is { } comparison
                ? $"if ({access} {comparison} {limit}) errors.{method}({CSharpText.Literal(property.WireName)}, {limit}, {access});"
                : $"errors.Check{method}{start}{count}, {limit});");
        }

        // What is absent is not compiled for the first call.
        string guard = property.Type is { IsValueType: true, IsNullable: true } ? $"if ({access} is not null) " : "";
        if (property.Type.Kind == ValueKind.Enum)
        {
            writer.Line($"{guard}errors.CheckEnum{start}, {Names.WireMapInstance(property.Type)}{(isDemanded ? ", isRequired: true" : "")});");
        }
        else if (OfType(property.Type) is { } check)
        {
            writer.Line($"{guard}errors.{check}{start});");
        }
    }

    // Without a method, because it would be compiled anew for each type of number.
    private static string? Comparison(string keyword) => keyword switch
    {
        "minimum" => "<",
        "maximum" => ">",
        _ => null,
    };

    private static string? OfType(TypeRef type) => type switch
    {
        { Kind: ValueKind.String } => "CheckUnicode",
        { Kind: ValueKind.Single or ValueKind.Double } => "CheckFinite",
        { Kind: ValueKind.Object } => "CheckObject",
        { Kind: ValueKind.List, Item: { IsNullable: false, Kind: ValueKind.String } } => "CheckTexts",
        { Kind: ValueKind.List, Item: { IsNullable: false, Kind: ValueKind.Object } } => "CheckObjects",
        { Kind: ValueKind.List, Item: { IsNullable: false, IsValueType: false } } => "CheckItems",
        _ => null,
    };

    // A limit that is no float makes a comparison of doubles, and the error would have another number than the property.
    private static bool IsShort(TypeRef type, ConstraintModel constraint) => constraint.Keyword switch
    {
        "minimum" or "maximum" => type.Kind != ValueKind.Single && !(type.Kind == ValueKind.Double && NumberLimit.IsDecimal(constraint.Limit)),
        "pattern" => constraint.Limit != PatternConstraint.NotBlank,
        "minLength" or "maxLength" or "minItems" or "maxItems" => true,
        _ => false,
    };
}
