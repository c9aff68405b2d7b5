using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Constraints;

// A limit that is not allowed itself. No attribute of .NET has one for all numbers.
internal abstract class ExclusiveConstraint(string name, bool isMaximum) : ConstraintKeyword(name, "")
{
    public override ConstraintLimit Read(AttributeData attribute, TypeRef type) => ConstraintLimit.None;

    public override ConstraintLimit Read(string text, TypeRef type) =>
        NumberLimit.IsNumber(type.Kind) && NumberLimit.TryRead(type.Kind, text, out string? literal) ? ConstraintLimit.Of(literal!) : ConstraintLimit.DoesNotFit(text);

    public override string Violation(string field, string value, string limit) => NumberLimit.Comparison(value, isMaximum ? ">=" : "<=", limit);
}
