using System.Globalization;
using System.Text.RegularExpressions;
using FluxGen.Runtime;

namespace FluxGen.Cli.Tests.Support;

// A value just outside of what a member allows, and what has to be said of it.
internal sealed record BadValue(SchemaPropertyInfo Member, IReadOnlyList<string> Texts, string Keyword, string Limit, string Actual)
{
    private const int LongestText = 100_000;

    public static IReadOnlyList<BadValue> FindAll(SchemaPropertyInfo member) => [.. OfConstraints(member), .. OfType(member)];

    public override string ToString() => $"{Member.Name} {Keyword} {(Actual.Length > 30 ? Actual[..30] + "…" : Actual)}";

    private static IEnumerable<BadValue> OfConstraints(SchemaPropertyInfo member)
    {
        foreach (ConstraintInfo constraint in member.Constraints)
        {
            if (Outside(member, constraint) is ({ } texts, { } actual))
            {
                string limit = constraint.Limit is @"\S" ? "blank" : GoodValue.Text(constraint.Limit);
                yield return new(member, texts, constraint.Keyword, limit, actual);
            }
        }
    }

    private static (IReadOnlyList<string>? Texts, string? Actual) Outside(SchemaPropertyInfo member, ConstraintInfo constraint)
    {
        switch (constraint.Keyword)
        {
            case "minimum":
                return Number(member, constraint.Limit, -1);
            case "maximum":
                return Number(member, constraint.Limit, +1);
            case "minLength":
                return Characters((int)constraint.Limit - 1);
            case "maxLength" when (int)constraint.Limit < LongestText:
                return Characters((int)constraint.Limit + 1);
            case "minItems" when (int)constraint.Limit > 1:
                return Items(member, (int)constraint.Limit - 1);
            case "maxItems":
                return Items(member, (int)constraint.Limit + 1);
            case "pattern":
                string? stranger = Array.Find([" ", "-", "a", "0"], text => !Regex.IsMatch(text, (string)constraint.Limit));
                return (stranger is null ? null : [stranger], stranger);
            default:
                return default;
        }
    }

    private static (IReadOnlyList<string>?, string?) Number(SchemaPropertyInfo member, object limit, int direction)
    {
        bool isWhole = member.Schema.Kind == SchemaKind.Integer;
        decimal number = Convert.ToDecimal(limit, CultureInfo.InvariantCulture) + (direction * (isWhole ? 1m : 0.01m));
        string text = number.ToString(CultureInfo.InvariantCulture);
        bool canBeTold = member.Schema.Format switch
        {
            "int32" => number is >= int.MinValue and <= int.MaxValue,
            "int64" => number is >= long.MinValue and <= long.MaxValue,
            _ => Math.Abs(number) < 1_000_000_000m,
        };
        return canBeTold ? ([text], text) : default;
    }

    private static (IReadOnlyList<string>?, string?) Characters(int count) =>
        ([new string('a', count)], count.ToString(CultureInfo.InvariantCulture));

    private static (IReadOnlyList<string>?, string?) Items(SchemaPropertyInfo member, int count) =>
        GoodValue.Find(member, highest: false) is { } items
            ? ([.. Enumerable.Repeat(items[0], count)], count.ToString(CultureInfo.InvariantCulture))
            : default;

    private static IEnumerable<BadValue> OfType(SchemaPropertyInfo member)
    {
        SchemaInfo schema = member.Schema;
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
            ? new BadValue(member, [text], "enum", string.Join(", ", schema.AllowedValues), text)
            : new BadValue(member, [text], "type", "", text));
    }
}
