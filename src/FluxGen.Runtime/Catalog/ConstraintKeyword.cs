using System.Globalization;

namespace FluxGen.Runtime.Catalog;

// Error is formatted with the actual value and the limit, Help with the limit. Keywords of the same unit share a sentence
// of the help. A row that has a limit is for that limit only. Text is quoted where it is a value, not the description of one.
internal sealed record ConstraintKeyword(
    string Name, string Error, string Help = "", string? Unit = null, string? Limit = null, bool QuotesText = false)
{
    private static readonly ConstraintKeyword[] All =
    [
        new("required", "is required, but absent"),
        new("enum", "is {0}; the allowed values are {1}", QuotesText: true),
        new("minimum", "is {0}; the minimum is {1}", "at least {0}", Unit: ""),
        new("maximum", "is {0}; the maximum is {1}", "at most {0}", Unit: ""),
        new("exclusiveMinimum", "is {0}; it must be more than {1}", "more than {0}", Unit: ""),
        new("exclusiveMaximum", "is {0}; it must be less than {1}", "less than {0}", Unit: ""),
        new("multipleOf", "is {0}; it must be a multiple of {1}", "a multiple of {0}"),
        new("minLength", "has {0} characters; the minimum is {1}", "at least {0}", Unit: " characters"),
        new("maxLength", "has {0} characters; the maximum is {1}", "at most {0}", Unit: " characters"),
        new("minItems", "has {0} items; the minimum is {1}", "at least {0}", Unit: " values"),
        new("maxItems", "has {0} items; the maximum is {1}", "at most {0}", Unit: " values"),
        new("uniqueItems", "has {0} items, of which two are equal; each may be there once", "no value twice"),
        new("minProperties", "has {0} properties; the minimum is {1}", "at least {0}", Unit: " properties"),
        new("maxProperties", "has {0} properties; the maximum is {1}", "at most {0}", Unit: " properties"),
        new("format", "is {0}; it must be of the format {1}", "of the format {0}", QuotesText: true),
        new("pattern", "is {0}; it must not be blank", "not blank", Limit: ConstraintInfo.NotBlankPattern, QuotesText: true),
        new("pattern", "is {0}; it must match the pattern {1}", "matches {0}", QuotesText: true),
    ];

    private static readonly ConstraintKeyword Other = new("", "is {0}; expected {1}");

    public static ConstraintKeyword Find(string name, object? limit) =>
        Array.Find(All, row => row.Name == name && (row.Limit is null || row.Limit.Equals(limit))) ?? Other;

    public static string DescribeInHelp(IEnumerable<ConstraintInfo> constraints) => string.Join(
        ' ',
        from row in All
        from constraint in constraints
        where Find(constraint.Keyword, constraint.Limit) == row
        group string.Format(CultureInfo.InvariantCulture, row.Help, constraint.Limit) by (row.Unit, Name: row.Unit is null ? row.Name : null) into bounds
        let sentence = string.Join(" and ", bounds)
        select $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}{bounds.Key.Unit}.");
}
