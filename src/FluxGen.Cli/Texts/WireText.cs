namespace FluxGen.Cli.Texts;

// Text that a server has sent. It can quote the key, for example in the URL of an image.
internal sealed class WireText(string? key)
{
    public string Conceal(string text)
    {
        if (string.IsNullOrEmpty(key))
        {
            return text;
        }

        string concealed = Replace(Replace(text, key), Uri.EscapeDataString(key));
        string unescaped = Uri.UnescapeDataString(concealed);

        // Only some of its characters may be escaped. Then the whole text is shown without escapes.
        return unescaped.Contains(key, StringComparison.OrdinalIgnoreCase) ? Replace(unescaped, key) : concealed;
    }

    // The host of a URL is written in small letters, whatever was sent.
    private static string Replace(string text, string secret) => text.Replace(secret, "[API key]", StringComparison.OrdinalIgnoreCase);
}
