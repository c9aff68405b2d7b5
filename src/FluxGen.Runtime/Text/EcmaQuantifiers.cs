using System.Globalization;

namespace FluxGen.Runtime.Text;

// Reads how often something is repeated: *, +, ?, {2,5}.
internal sealed class EcmaQuantifiers(EcmaReader reader)
{
    public bool IsNext()
    {
        int start = reader.Position;
        bool isQuantifier = Take() is not null;
        reader.Position = start;
        return isQuantifier;
    }

    public string? Take()
    {
        int start = reader.Position;
        switch (reader.Next)
        {
            case '*' or '+' or '?':
                return ((char)reader.TakeCodePoint()).ToString();
            case '{':
                reader.Position++;
                string min = reader.TakeDigits();
                bool isRange = reader.Take(",");
                string max = isRange ? reader.TakeDigits() : min;
                if (min.Length > 0 && reader.Take("}"))
                {
                    return Counts(min, isRange, max);
                }

                break;
        }

        reader.Position = start;
        return null;
    }

    private string Counts(string min, bool isRange, string max)
    {
        if (!int.TryParse(min, NumberStyles.None, CultureInfo.InvariantCulture, out int from))
        {
            throw reader.Invalid("a count is too large");
        }

        // No text is longer.
        int to = max.Length == 0 || !int.TryParse(max, NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? int.MaxValue : given;
        if (to < from)
        {
            throw reader.Invalid("a count ends before it begins");
        }

        string first = from.ToString(CultureInfo.InvariantCulture);
        return !isRange ? $"{{{first}}}" : to == int.MaxValue ? $"{{{first},}}" : $"{{{first},{to.ToString(CultureInfo.InvariantCulture)}}}";
    }
}
