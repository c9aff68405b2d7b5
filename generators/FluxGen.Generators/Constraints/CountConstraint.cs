using System.Globalization;
using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Constraints;

// A limit of the number of characters or items. StringLength has both ends; where the specification has only one, NSwag
// writes 0 or int.MaxValue for the other.
internal abstract class CountConstraint(string name, string attributeName, ValueKind kind, bool isMaximum)
    : ConstraintKeyword(name, "System.ComponentModel.DataAnnotations." + attributeName)
{
    public override ConstraintLimit Read(AttributeData attribute, TypeRef type)
    {
        int noLimit = isMaximum ? int.MaxValue : 0;
        int limit = Argument(attribute) as int? ?? noLimit;
        return limit == noLimit ? ConstraintLimit.None
            : type.Kind == kind ? ConstraintLimit.Of(CSharpText.Literal(limit))
            : ConstraintLimit.DoesNotFit(CSharpText.Literal(limit));
    }

    public override ConstraintLimit Read(string text, TypeRef type) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && type.Kind == kind
            ? ConstraintLimit.Of(CSharpText.Literal(limit))
            : ConstraintLimit.DoesNotFit(text);

    protected virtual object? Argument(AttributeData attribute) => attribute.Argument(0);
}
