using System.Text;

namespace FluxGen.Spec.Reading;

// A text of a specification as part of a message, which has one line and a bearable length.
internal static class OneLine
{
    private const int MaxLength = 400;

    public static string Of(string text)
    {
        StringBuilder line = new(Math.Min(text.Length, MaxLength));
        bool blank = false;
        foreach (char letter in text)
        {
            bool isBlank = char.IsWhiteSpace(letter) || char.IsControl(letter);
            if (!isBlank || !blank)
            {
                line.Append(isBlank ? ' ' : letter);
            }

            blank = isBlank;
            if (line.Length == MaxLength)
            {
                return line.Append('…').ToString();
            }
        }

        return line.ToString().Trim();
    }

    public static string Quote(string text)
    {
        string line = Of(text);
        return line.Length > 80 ? $"'{line[..80]}…'" : $"'{line}'";
    }
}
