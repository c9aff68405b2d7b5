using FluxGen.Runtime;

namespace FluxGen.Errors;

// Makes text from elsewhere fit for a message. The service can quote the request, and with it the key.
internal sealed class ShownText(string apiKey)
{
    public string Of(string text) => UnicodeText.ToLine(text.Replace(apiKey, "[API key]", StringComparison.Ordinal));

    // An exception that quotes the key must not be an inner exception either.
    public Exception? Of(Exception exception) => exception.ToString().Contains(apiKey, StringComparison.Ordinal) ? null : exception;
}
