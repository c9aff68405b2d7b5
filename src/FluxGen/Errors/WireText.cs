using FluxGen.Runtime;

namespace FluxGen.Errors;

// What a server says, made fit for a message: without the API key, which it may have been told, on one line, and not too long.
internal sealed class WireText(string apiKey)
{
    private const int MaxUrlLength = 500;
    private const int MaxDataUrlLength = 60;
    private const int MinKeyLength = 6;

    private readonly string _keyStart = apiKey[..Math.Min(apiKey.Length, MinKeyLength)];

    public string Show(Uri url) => Show(url.OriginalString);

    public string Show(string url)
    {
        // The key can also be percent-encoded.
        string plain = Uri.UnescapeDataString(url);
        string shown = Clean(ShowsKey(plain) ? plain : url);
        int max = url.AsSpan().TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? MaxDataUrlLength : MaxUrlLength;
        return shown.Length <= max ? shown : $"{shown.AsSpan(0, max)}… ({url.Length} characters)";
    }

    // What was found is shortened, perhaps in the middle of the key.
    public ReadProblem Show(ReadProblem problem) => new(
        Clean(problem.Pointer),
        problem.Expected,
        problem.Found.Contains(_keyStart, StringComparison.OrdinalIgnoreCase) ? "a text with the API key" : Clean(problem.Found));

    // Without regard to case, because the name of a host is shown in lower case.
    public string Clean(string text) => UnicodeText.ToLine(Conceal(Conceal(text, apiKey), Uri.EscapeDataString(apiKey)));

    // An exception that shows the key must not be an inner exception.
    public Exception? Keep(Exception exception) => ShowsKey(exception.ToString()) ? null : exception;

    public bool ShowsKey(string text) => text.Contains(apiKey, StringComparison.OrdinalIgnoreCase);

    private static string Conceal(string text, string secret) => text.Replace(secret, "[API key]", StringComparison.OrdinalIgnoreCase);
}
