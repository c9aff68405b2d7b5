using System.Globalization;
using System.Text.RegularExpressions;
using FluxGen.Runtime;

namespace FluxGen.Cli.Tests.Support;

// A value just outside the constraints of a property, and what the error has to contain.
internal sealed record BadValue(SchemaPropertyInfo Property, IReadOnlyList<string> Texts, string Keyword, string Limit, string Actual)
{
    private const int LongestText = 100_000;

    public static IReadOnlyList<BadValue> FindAll(SchemaPropertyInfo property) => [.. OfConstraints(property), .. OfType(property)];

    public override string ToString() => $"{Property.Name} {Keyword} {(Actual.Length > 30 ? Actual[..30] + "…" : Actual)}";

    private static IEnumerable<BadValue> OfConstraints(SchemaPropertyInfo property)
    {
        foreach (ConstraintInfo constraint in property.Constraints)
        {
            if (Outside(property, constraint) is ({ } texts, { } actual))
            {
                string limit = constraint.Limit is ConstraintInfo.NotBlankPattern ? "blank" : GoodValue.Text(constraint.Limit);
                yield return new(property, texts, constraint.Keyword, limit, actual);
            }
        }
    }

    private static (IReadOnlyList<string>? Texts, string? Actual) Outside(SchemaPropertyInfo property, ConstraintInfo constraint)
    {
        switch (constraint.Keyword)
        {
            case "minimum":
                return Number(property, constraint.Limit, -1);
            case "maximum":
                return Number(property, constraint.Limit, +1);
            case "minLength":
                return Characters((int)constraint.Limit - 1);
            case "maxLength" when (int)constraint.Limit < LongestText:
                return Characters((int)constraint.Limit + 1);
            case "minItems" when (int)constraint.Limit > 1:
                return Items(property, (int)constraint.Limit - 1);
            case "maxItems":
                return Items(property, (int)constraint.Limit + 1);
            case "pattern":
                string? stranger = Array.Find([" ", "-", "a", "0"], text => !Regex.IsMatch(text, (string)constraint.Limit));
                return (stranger is null ? null : [stranger], stranger);
            default:
                return default;
        }
    }

    private static (IReadOnlyList<string>?, string?) Number(SchemaPropertyInfo property, object limit, int direction)
    {
        bool isWhole = property.Schema.Kind == SchemaKind.Integer;
        decimal number = Convert.ToDecimal(limit, CultureInfo.InvariantCulture) + (direction * (isWhole ? 1m : 0.01m));
        string text = number.ToString(CultureInfo.InvariantCulture);
        bool canBeTold = property.Schema.Format switch
        {
            "int32" => number is >= int.MinValue and <= int.MaxValue,
            "int64" => number is >= long.MinValue and <= long.MaxValue,
            _ => Math.Abs(number) < 1_000_000_000m,
        };
        return canBeTold ? ([text], text) : default;
    }

    private static (IReadOnlyList<string>?, string?) Characters(int count) =>
        ([new string('a', count)], count.ToString(CultureInfo.InvariantCulture));

    private static (IReadOnlyList<string>?, string?) Items(SchemaPropertyInfo property, int count) =>
        GoodValue.Find(property, highest: false) is { } items
            ? ([.. Enumerable.Repeat(items[0], count)], count.ToString(CultureInfo.InvariantCulture))
            : default;

    private static IEnumerable<BadValue> OfType(SchemaPropertyInfo property)
    {
        SchemaInfo schema = property.Schema;
        string[] strangers = schema switch
        {
            { AllowedValues.Count: > 0 } => ["no such value", "1e3", ""],
            { Kind: SchemaKind.Integer } => ["abc", "1.5", "1,5", "99999999999999999999999"],
            { Kind: SchemaKind.Number } => ["abc", "NaN", "Infinity", "1,5"],
            { Kind: SchemaKind.Boolean } => ["maybe"],
            { Kind: SchemaKind.String, Format: "uuid" or "date" or "date-time" or "time" or "duration" or "byte" } => ["#"],
            _ => [],
        };
        return strangers.Select(text => schema.AllowedValues.Count > 0
            ? new BadValue(property, [text], "enum", string.Join(", ", schema.AllowedValues), text)
            : new BadValue(property, [text], "type", "", text));
    }
}
