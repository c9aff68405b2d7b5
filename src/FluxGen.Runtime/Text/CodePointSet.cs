using System.Globalization;
using System.Text;

namespace FluxGen.Runtime.Text;

// Code points, as a part of a regular expression of .NET, which knows only UTF-16. Surrogates are in no set.
internal sealed class CodePointSet
{
    private const int Last = 0x10FFFF;
    private const int FirstAstral = 0x10000;
    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;

    private readonly List<(int First, int Last)> _ranges = [];

    public CodePointSet Add(int first, int last)
    {
        _ranges.Add((first, last));
        return this;
    }

    public CodePointSet Add(int codePoint) => Add(codePoint, codePoint);

    public CodePointSet Add(CodePointSet other)
    {
        _ranges.AddRange(other._ranges);
        return this;
    }

    public CodePointSet Complement()
    {
        CodePointSet complement = new();
        int next = 0;
        foreach ((int first, int last) in Merged())
        {
            if (first > next)
            {
                complement.Add(next, first - 1);
            }

            next = last + 1;
        }

        return next > Last ? complement : complement.Add(next, Last);
    }

    public string ToPattern()
    {
        StringBuilder basic = new();
        List<string> alternatives = [];
        foreach ((int first, int last) in Merged())
        {
            AddBasic(basic, first, Math.Min(last, FirstSurrogate - 1));
            AddBasic(basic, Math.Max(first, LastSurrogate + 1), Math.Min(last, FirstAstral - 1));
            AddAstral(alternatives, Math.Max(first, FirstAstral), last);
        }

        if (basic.Length > 0)
        {
            alternatives.Insert(0, $"[{basic}]");
        }

        return alternatives.Count switch
        {
            0 => @"[^\u0000-\uFFFF]",
            1 when basic.Length > 0 => alternatives[0],
            _ => $"(?:{string.Join("|", alternatives)})",
        };
    }

    private static void AddBasic(StringBuilder basic, int first, int last)
    {
        if (first <= last)
        {
            basic.Append(Range(first, last));
        }
    }

    // A range of pairs is: the rest of the first high surrogate, the whole ones, and the beginning of the last one.
    private static void AddAstral(List<string> alternatives, int first, int last)
    {
        while (first <= last)
        {
            int high = High(first);
            int endOfHigh = (first | 0x3FF);
            if (Low(first) == 0xDC00 && High(last) > high)
            {
                int lastWhole = Low(last) == LastSurrogate ? High(last) : High(last) - 1;
                alternatives.Add($"[{Range(high, lastWhole)}][{Range(0xDC00, LastSurrogate)}]");
                first += (lastWhole - high + 1) << 10;
            }
            else
            {
                int end = Math.Min(last, endOfHigh);
                alternatives.Add($"{Unit(high)}[{Range(Low(first), Low(end))}]");
                first = end + 1;
            }
        }
    }

    private static int High(int codePoint) => FirstSurrogate + ((codePoint - FirstAstral) >> 10);

    private static int Low(int codePoint) => 0xDC00 + (codePoint & 0x3FF);

    private static string Range(int first, int last) => first == last ? Unit(first) : $"{Unit(first)}-{Unit(last)}";

    private static string Unit(int unit) => unit < 0x7F && char.IsLetterOrDigit((char)unit)
        ? ((char)unit).ToString()
        : @"\u" + unit.ToString("X4", CultureInfo.InvariantCulture);

    private List<(int First, int Last)> Merged()
    {
        List<(int First, int Last)> merged = [];
        foreach ((int first, int last) in _ranges.OrderBy(static range => range.First))
        {
            if (merged.Count > 0 && first <= merged[merged.Count - 1].Last + 1)
            {
                (int start, int end) = merged[merged.Count - 1];
                merged[merged.Count - 1] = (start, Math.Max(end, last));
            }
            else
            {
                merged.Add((first, last));
            }
        }

        return merged;
    }
}
