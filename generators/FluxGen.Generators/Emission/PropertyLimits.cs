using FluxGen.Generators.Constraints;
using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// The constraints of a property or parameter and of what is inside it, and the names of the static fields that they need.
internal sealed class PropertyLimits(PropertyModel property, Func<ConstraintModel, string> field)
{
    public PropertyModel Property => property;

    public string Key => Names.Key(property);

    public static PropertyLimits OfProperty(PropertyModel property, string holder) => new(
        property,
        constraint => $"{holder}.{property.Name.TrimStart('@')}{(constraint.Depth == 0 ? "Pattern" : "Pattern" + constraint.Depth)}");

    public string Field(ConstraintModel constraint) => field(constraint);

    public IEnumerable<ConstraintModel> At(int depth) => property.Constraints.Where(constraint => constraint.Depth == depth);

    public void Write(CodeWriter writer, int depth, string value, string key)
    {
        foreach (ConstraintModel constraint in At(depth))
        {
            ConstraintKeyword keyword = ConstraintKeywords.Find(constraint.Keyword);
            if (constraint.Keyword == "uniqueItems")
            {
                UniqueItemsEmitter.Write(writer, Inside(property.Type, depth).Item!, value, keyword.Record(key, value, constraint.Limit));
                continue;
            }

            writer.Block($"if ({keyword.Violation(field(constraint), value, constraint.Limit)})", () => writer.Line(keyword.Record(key, value, constraint.Limit)));
        }
    }

    private static TypeRef Inside(TypeRef type, int depth) => depth == 0 ? type : Inside(type.Item!, depth - 1);

    public IEnumerable<string> Fields(string accessibility = "private")
    {
        foreach (ConstraintModel constraint in property.Constraints)
        {
            if (ConstraintKeywords.Find(constraint.Keyword).Field(constraint.Limit) is { } needed)
            {
                string name = field(constraint);
                yield return $"{accessibility} static readonly {needed.Type} {name.Substring(name.LastIndexOf('.') + 1)} =\n    {needed.Value};";
            }
        }
    }
}
