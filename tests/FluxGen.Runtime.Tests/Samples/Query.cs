using System.Text.RegularExpressions;
using FluxGen.Runtime;

namespace FluxGen.Runtime.Tests.Samples;

[ApiSchema]
public sealed class Query : IApiSchema
{
    public required string Prompt { get; set; }

    public string? Code { get; set; }

    public int? Count { get; set; }

    public float? Share { get; set; }

    public Tier? Tier { get; set; }

    public IList<Tier>? Tiers { get; set; }

    public Style? Style { get; set; }

    public IDictionary<string, string>? Labels { get; set; }

    public IList<IList<double>>? Grid { get; set; }

    public IList<string>? Words { get; set; }

    void IApiSchema.Validate(ref ValidationErrors errors) => QueryValidator.Validate(this, ref errors);
}

internal static class QueryValidator
{
    private static readonly Regex CodePattern =
        new("^[a-z]+$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static void Validate(Query value, ref ValidationErrors errors)
    {
        if (value.Prompt is not { } prompt)
        {
            errors.Required("prompt");
        }
        else
        {
            if (UnicodeText.CodePoints(prompt) < 1)
            {
                errors.MinLength("prompt", 1, prompt);
            }

            if (UnicodeText.CodePoints(prompt) > 10)
            {
                errors.MaxLength("prompt", 10, prompt);
            }

            if (string.IsNullOrWhiteSpace(prompt))
            {
                errors.Pattern("prompt", "\\S", prompt);
            }

            if (!UnicodeText.IsUnicode(prompt))
            {
                errors.NotUnicode("prompt");
            }
        }

        if (value.Code is { } code)
        {
            if (!CodePattern.IsMatch(code))
            {
                errors.Pattern("code", "^[a-z]+$", code);
            }
        }

        ValidateNumbers(value, ref errors);
        ValidateLists(value, ref errors);
        ValidateNested(value, ref errors);
    }

    private static void ValidateNumbers(Query value, ref ValidationErrors errors)
    {
        if (value.Count is { } count)
        {
            if (count < 1L)
            {
                errors.Minimum("count", 1L, count);
            }

            if (count > 4L)
            {
                errors.Maximum("count", 4L, count);
            }
        }

        if (value.Share is { } share)
        {
            if (share > 1D)
            {
                errors.Maximum("share", 1D, share);
            }

            if (!float.IsFinite(share))
            {
                errors.NotFinite("share", share);
            }
        }

        if (value.Tier is { } tier)
        {
            if (TierWireMap.ToWire(tier) is null)
            {
                errors.Enum("tier", TierWireMap.Values, tier);
            }
        }
    }

    private static void ValidateLists(Query value, ref ValidationErrors errors)
    {
        if (value.Tiers is { } tiers)
        {
            if (tiers.Count < 1)
            {
                errors.MinItems("tiers", 1, tiers.Count);
            }

            if (tiers.Count > 2)
            {
                errors.MaxItems("tiers", 2, tiers.Count);
            }

            if (errors.TryEnter(out int mark))
            {
                for (int index1 = 0; index1 < tiers.Count; index1++)
                {
                    if (tiers[index1] is { } item1)
                    {
                        if (TierWireMap.ToWire(item1) is null)
                        {
                            errors.Enum(index1, TierWireMap.Values, item1);
                        }
                    }
                }

                errors.Leave(mark, "tiers");
            }
        }

        if (value.Words is { } words)
        {
            if (errors.TryEnter(out int mark))
            {
                for (int index1 = 0; index1 < words.Count; index1++)
                {
                    if (words[index1] is { } item1)
                    {
                        if (!UnicodeText.IsUnicode(item1))
                        {
                            errors.NotUnicode(index1);
                        }
                    }

                    if (words[index1] is null)
                    {
                        errors.Null(index1);
                    }
                }

                errors.Leave(mark, "words");
            }
        }
    }

    private static void ValidateNested(Query value, ref ValidationErrors errors)
    {
        if (value.Style is { } style)
        {
            if (errors.TryEnter(out int mark))
            {
                StyleValidator.Validate(style, ref errors);
                errors.Leave(mark, "style");
            }
        }

        if (value.Labels is { } labels)
        {
            if (errors.TryEnter(out int mark))
            {
                foreach (KeyValuePair<string, string> entry1 in labels)
                {
                    if (entry1.Value is { } item1)
                    {
                        if (!UnicodeText.IsUnicode(item1))
                        {
                            errors.NotUnicode(entry1.Key);
                        }
                    }

                    if (entry1.Value is null)
                    {
                        errors.Null(entry1.Key);
                    }
                }

                errors.Leave(mark, "labels");
            }
        }

        if (value.Grid is { } grid)
        {
            if (errors.TryEnter(out int mark))
            {
                GridValidator.Validate(grid, ref errors);
                errors.Leave(mark, "grid");
            }
        }
    }
}

internal static class GridValidator
{
    public static void Validate(IList<IList<double>> grid, ref ValidationErrors errors)
    {
        for (int index1 = 0; index1 < grid.Count; index1++)
        {
            if (grid[index1] is { } item1)
            {
                if (errors.TryEnter(out int mark1))
                {
                    for (int index2 = 0; index2 < item1.Count; index2++)
                    {
                        if (item1[index2] is { } item2)
                        {
                            if (!double.IsFinite(item2))
                            {
                                errors.NotFinite(index2, item2);
                            }
                        }
                    }

                    errors.Leave(mark1, index1);
                }
            }
        }
    }
}
