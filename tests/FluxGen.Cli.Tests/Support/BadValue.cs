using FluxGen.Runtime;

namespace FluxGen.Cli.Tests.Support;

// A value just outside the constraints of a property, and what the error has to contain.
internal sealed record BadValue(SchemaPropertyInfo Property, IReadOnlyList<string> Texts, string Keyword, string Limit, string Actual)
{
    public static IReadOnlyList<BadValue> FindAll(SchemaPropertyInfo property) => [.. OfConstraints(property), .. OfType(property)];

    public override string ToString() => $"{Property.Name} {Keyword} {(Actual.Length > 30 ? Actual[..30] + "…" : Actual)}";

    // One for each constraint, because each takes a run of the command.
    private static IEnumerable<BadValue> OfConstraints(SchemaPropertyInfo property) =>
        from boundary in BoundaryValues.Of(GoodValue.SchemaOf(property)).Where(boundary => !boundary.IsValid).DistinctBy(boundary => boundary.Keyword)
        join constraint in property.Constraints on boundary.Keyword equals constraint.Keyword
        let texts = GoodValue.Texts(boundary.Json)
        where texts.Count > 0
        let limit = constraint.Limit is ConstraintInfo.NotBlankPattern ? "blank" : GoodValue.Text(constraint.Limit)
        select new BadValue(property, texts, constraint.Keyword, limit, Actual(constraint.Keyword, texts));

    private static string Actual(string keyword, IReadOnlyList<string> texts) => keyword switch
    {
        "minLength" or "maxLength" => GoodValue.Text(texts[0].EnumerateRunes().Count()),
        "minItems" or "maxItems" => GoodValue.Text(texts.Count),
        _ => texts[0],
    };

    private static IEnumerable<BadValue> OfType(SchemaPropertyInfo property)
    {
        SchemaInfo schema = property.Schema;
        string[] others = schema switch
        {
            { AllowedValues.Count: > 0 } => ["no such value", "1e3", ""],
            { Kind: SchemaKind.Integer } => ["abc", "1.5", "1,5", "99999999999999999999999"],
            { Kind: SchemaKind.Number } => ["abc", "NaN", "Infinity", "1,5"],
            { Kind: SchemaKind.Boolean } => ["maybe"],
            { Kind: SchemaKind.String, Format: "uuid" or "date" or "date-time" or "time" or "duration" or "byte" } => ["#"],
            _ => [],
        };
        return others.Select(text => schema.AllowedValues.Count > 0
            ? new BadValue(property, [text], "enum", string.Join(", ", schema.AllowedValues), text)
            : new BadValue(property, [text], "type", "", text));
    }
}
