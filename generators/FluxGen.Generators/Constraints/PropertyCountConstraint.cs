using System.Globalization;
using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Constraints;

internal sealed class PropertyCountConstraint(string name, bool isMaximum) : ConstraintKeyword(name, "")
{
    public override ConstraintLimit Read(AttributeData attribute, TypeRef type) => ConstraintLimit.None;

    public override ConstraintLimit Read(string text, TypeRef type) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && type.Kind is ValueKind.Map or ValueKind.Any
            ? ConstraintLimit.Of(CSharpText.Literal(limit))
            : ConstraintLimit.DoesNotFit(text);

    public override string Violation(string field, string value, string limit) => $"{Actual(value)} {(isMaximum ? ">" : "<")} {limit}";

    protected override string Actual(string value) => $"global::FluxGen.Runtime.PropertyCount.Of({value})";
}
