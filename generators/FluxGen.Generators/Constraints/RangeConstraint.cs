using FluxGen.Generators.Models;
using FluxGen.Generators.CSharp;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Constraints;

// One end of Range(min, max), or of Range(typeof(decimal), "min", "max").
internal abstract class RangeConstraint(string name, bool isMaximum)
    : ConstraintKeyword(name, "System.ComponentModel.DataAnnotations.RangeAttribute")
{
    public override ConstraintLimit Read(AttributeData attribute, TypeRef type)
    {
        int count = attribute.ConstructorArguments.Length;
        if (count < 2)
        {
            return ConstraintLimit.None;
        }

        string text = NumberLimit.Text(attribute.Argument(isMaximum ? count - 1 : count - 2));
        bool isExclusive = attribute.Named(isMaximum ? "MaximumIsExclusive" : "MinimumIsExclusive")?.Value is true;
        return isExclusive ? ConstraintLimit.DoesNotFit(text, isExclusive) : Read(text, type);
    }

    public override ConstraintLimit Read(string text, TypeRef type) =>
        !NumberLimit.IsNumber(type.Kind) || !NumberLimit.TryReadEnd(type.Kind, text, isMaximum, out string? literal) ? ConstraintLimit.DoesNotFit(text)
        : literal is null ? ConstraintLimit.None
        : ConstraintLimit.Of(literal);
}
