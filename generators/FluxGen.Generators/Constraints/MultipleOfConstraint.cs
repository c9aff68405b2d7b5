using System.Globalization;
using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Constraints;

internal sealed class MultipleOfConstraint() : ConstraintKeyword("multipleOf", "FluxGen.Runtime.MultipleOfAttribute")
{
    public override ConstraintLimit Read(AttributeData attribute, TypeRef type) => Read(attribute.Text(0), type);

    public override ConstraintLimit Read(string text, TypeRef type)
    {
        bool isNumber = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal divisor) && divisor > 0;
        object? limit = type.Kind switch
        {
            ValueKind.Int32 when divisor % 1 == 0 && divisor <= int.MaxValue => (int)divisor,
            ValueKind.Int64 when divisor % 1 == 0 && divisor <= long.MaxValue => (long)divisor,
            ValueKind.UInt64 when divisor % 1 == 0 && divisor <= ulong.MaxValue => (ulong)divisor,
            // A double cannot hold most divisors exactly, such as 0.1.
            _ when NumberLimit.IsNumber(type.Kind) => divisor,
            _ => null,
        };
        return isNumber && limit is not null ? ConstraintLimit.Of(CSharpText.Literal(limit)) : ConstraintLimit.DoesNotFit(text);
    }

    public override string Violation(string field, string value, string limit) =>
        $"!global::FluxGen.Runtime.Multiples.IsMultipleOf({value}, {limit})";
}
