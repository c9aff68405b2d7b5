using System.Globalization;
using System.Text;

namespace FluxGen.Downloads;

// What a server says, made fit for a message: without the API key, without characters that change how the rest is shown, and
// not too long.
internal sealed class WireText(Func<string, string> conceal)
{
    private const int MaxUrlLength = 500;
    private const int MaxDataUrlLength = 60;

    public string Show(Uri url) => Show(url.OriginalString);

    public string Show(string url)
    {
        // The key can also be percent-encoded.
        string plain = Uri.UnescapeDataString(url);
        string shown = Clean(ShowsKey(plain) ? plain : url);
        int max = DataUrl.IsDataUrl(url) ? MaxDataUrlLength : MaxUrlLength;
        return shown.Length <= max ? shown : $"{shown.AsSpan(0, max)}… ({url.Length} characters)";
    }

    public string Clean(string text)
    {
        string concealed = conceal(text);
        return concealed.EnumerateRunes().All(IsHarmless) ? concealed : string.Concat(concealed.EnumerateRunes().Select(rune => IsHarmless(rune) ? rune.ToString() : "\ufffd"));
    }

    public bool ShowsKey(string text) => conceal(text) != text;

    private static bool IsHarmless(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
