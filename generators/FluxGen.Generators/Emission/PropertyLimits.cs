using FluxGen.Generators.Constraints;
using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// The constraints of a property or parameter and of what is inside it, and the names of the static fields that they need.
internal sealed class PropertyLimits(PropertyModel property, Func<ConstraintModel, string> field)
{
    public PropertyModel Property => property;

    public static PropertyLimits OfProperty(PropertyModel property) => new(
        property,
        constraint => property.Name.TrimStart('@') + (constraint.Depth == 0 ? "Pattern" : "Pattern" + constraint.Depth));

    public IEnumerable<ConstraintModel> At(int depth) => property.Constraints.Where(constraint => constraint.Depth == depth);

    public void Write(CodeWriter writer, int depth, string value, string key)
    {
        foreach (ConstraintModel constraint in At(depth))
        {
            ConstraintKeyword keyword = ConstraintKeywords.Find(constraint.Keyword);
            writer.Block($"if ({keyword.Violation(field(constraint), value, constraint.Limit)})", () => writer.Line(keyword.Record(key, value, constraint.Limit)));
        }
    }

    public IEnumerable<string> Fields()
    {
        foreach (ConstraintModel constraint in property.Constraints)
        {
            if (ConstraintKeywords.Find(constraint.Keyword).Field(constraint.Limit) is { } needed)
            {
                yield return $"private static readonly {needed.Type} {field(constraint)} =\n    {needed.Value};";
            }
        }
    }
}
