using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;
using FluxGen.Runtime.Text;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Constraints;

internal sealed class PatternConstraint() : ConstraintKeyword("pattern", "FluxGen.Runtime.PatternAttribute")
{
    // The runtime tests this one without a regular expression, and of most texts with what is compiled already.
    public static readonly string NotBlank = CSharpText.Literal(@"\S");

    public override ConstraintLimit Read(AttributeData attribute, TypeRef type) => Read(attribute.Text(0), type);

    public override ConstraintLimit Read(string pattern, TypeRef type)
    {
        if (type.Kind != ValueKind.String)
        {
            return ConstraintLimit.DoesNotFit(pattern);
        }

        try
        {
            _ = new EcmaTranslator(pattern).Translate();
            return ConstraintLimit.Of(CSharpText.Literal(pattern));
        }
        catch (ArgumentException invalid)
        {
            return ConstraintLimit.NotReadable(pattern, invalid.Message.TrimEnd('.'));
        }
    }

    public override string Violation(string field, string value, string limit) =>
        limit == NotBlank ? $"(string.IsNullOrWhiteSpace({value}) || {value}.IndexOf('\\uFEFF') >= 0) && global::FluxGen.Runtime.SimplePattern.IsBlank({value})"
        : IsSimple(limit) ? $"!global::FluxGen.Runtime.SimplePattern.IsMatch({value}, {limit})"
        : $"!{field}.IsMatch({value})";

    public override (string Type, string Value)? Field(string limit) => limit == NotBlank || IsSimple(limit)
        ? null
        : ("global::System.Text.RegularExpressions.Regex", $"global::FluxGen.Runtime.EcmaPattern.ToRegex({limit})");

    // A simple pattern has nothing that a C# literal escapes, except a quote.
    private static bool IsSimple(string literal) => SimplePatterns.IsSimple(literal.Substring(1, literal.Length - 2).Replace("\\\"", "\""));
}
