using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Constraints;

// What makes two items equal depends on their type, so the emitter writes the condition.
internal sealed class UniqueItemsConstraint() : ConstraintKeyword("uniqueItems", "")
{
    public override ConstraintLimit Read(AttributeData attribute, TypeRef type) => ConstraintLimit.None;

    public override ConstraintLimit Read(string text, TypeRef type) =>
        text == "true" && type.Kind == ValueKind.List ? ConstraintLimit.Of("true") : ConstraintLimit.DoesNotFit(text);

    public override string Violation(string field, string value, string limit) => $"!global::FluxGen.Runtime.UniqueItems.AreDistinct({value})";

    protected override string Actual(string value) => value + ".Count";
}
