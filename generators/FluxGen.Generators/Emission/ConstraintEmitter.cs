using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class ConstraintEmitter
{
    private static readonly string NotBlank = CSharpText.Literal(@"\S");

    public static bool NeedsRegex(ConstraintModel constraint) => constraint.Keyword == "pattern" && constraint.Limit != NotBlank;

    public static string PatternName(PropertyModel property) => property.Name.TrimStart('@') + "Pattern";

    public static void Write(CodeWriter writer, PropertyModel property, string local, string key)
    {
        foreach (ConstraintModel constraint in property.Constraints)
        {
            (string violated, string record) = Check(property, constraint, local, key);
            writer.Block($"if ({violated})", () => writer.Line(record));
        }
    }

    private static (string Violated, string Record) Check(PropertyModel property, ConstraintModel constraint, string local, string key)
    {
        string limit = constraint.Limit;
        return constraint.Keyword switch
        {
            "minimum" => ($"{local} < {limit}", $"errors.Minimum({key}, {limit}, {local});"),
            "maximum" => ($"{local} > {limit}", $"errors.Maximum({key}, {limit}, {local});"),
            "minLength" => ($"{Names.UnicodeText}.CodePoints({local}) < {limit}", $"errors.MinLength({key}, {limit}, {local});"),
            "maxLength" => ($"{Names.UnicodeText}.CodePoints({local}) > {limit}", $"errors.MaxLength({key}, {limit}, {local});"),
            "minItems" => ($"{local}.Count < {limit}", $"errors.MinItems({key}, {limit}, {local}.Count);"),
            "maxItems" => ($"{local}.Count > {limit}", $"errors.MaxItems({key}, {limit}, {local}.Count);"),
            "pattern" => (PatternViolated(property, constraint, local), $"errors.Pattern({key}, {limit}, {local});"),
            _ => throw new ArgumentOutOfRangeException(nameof(constraint), constraint.Keyword, "no check is known for this keyword"),
        };
    }

    private static string PatternViolated(PropertyModel property, ConstraintModel constraint, string local) => NeedsRegex(constraint)
        ? $"!{PatternName(property)}.IsMatch({local})"
        : $"string.IsNullOrWhiteSpace({local})";
}
