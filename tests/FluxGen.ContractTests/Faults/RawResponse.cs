using System.Text;

namespace FluxGen.ContractTests.Faults;

// What a bare socket sends. {server} stands for the URL of the server, {key} for the API key and {png} for an image in base64.
internal sealed record RawResponse(string Text, Func<RawResponder, Func<string, string>, FaultRun, Task> Send)
{
    public const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static RawResponse Image { get; } = ImageOf(Convert.FromBase64String(Png), "the image");

    public static RawResponse Reset { get; } = new("reset", (responder, _, _) => responder.ResetAsync());

    public static RawResponse Close { get; } = new("closed", (responder, _, _) => responder.CloseAsync());

    public static RawResponse Hang { get; } = new("the connection stays open", (responder, _, _) => responder.HangAsync());

    public static RawResponse Cancel { get; } = new("the caller cancels", async (responder, _, run) =>
    {
        await run.CancelAsync();
        await responder.HangAsync();
    });

    public static RawResponse Json(string body, string mediaType = "application/json") => Status(200, body, mediaType: mediaType);

    public static RawResponse Status(int status, string body = "", string headers = "", string mediaType = "application/json") => new(
        $"{status}{(mediaType == "application/json" ? "" : $" {mediaType}")}{Code(headers.Trim())}{(body.Length == 0 ? ", no body" : Code(body))}",
        (responder, fill, _) => responder.RespondAsync(status, fill(body), fill(headers), mediaType));

    // The status line and the headers, and as many bytes of the body as there are.
    public static RawResponse Bytes(string bytes) => new(Code(bytes).Trim(), (responder, fill, _) => responder.WriteAsync(fill(bytes)));

    public static RawResponse ImageOf(byte[] image, string text, string mediaType = "image/png", string headers = "") => new(
        $"200 {mediaType}, {text}{Code(headers.Trim())}",
        async (responder, fill, _) =>
        {
            await responder.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Type: {mediaType}\r\nContent-Length: {image.Length}\r\n{fill(headers)}\r\n");
            await responder.WriteAsync(image);
        });

    // A body that is too large to be shown.
    public static RawResponse Large(string text, string headers, Func<Func<string, string>, byte[]> body) => new(text, async (responder, fill, _) =>
    {
        byte[] bytes = body(fill);
        await responder.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: {bytes.Length}\r\n{fill(headers)}\r\n");
        await responder.WriteAsync(bytes);
    });

    // The clock of the caller passes the timeout, whatever it is.
    public static RawResponse Timeout { get; } = new("nothing until the timeout", async (responder, _, run) =>
    {
        run.Clock.Advance(TimeSpan.FromHours(1));
        await responder.HangAsync();
    });

    public RawResponse Then(RawResponse next) => new($"{Text}, then {next.Text}", async (responder, fill, run) =>
    {
        await Send(responder, fill, run);
        await next.Send(responder, fill, run);
    });

    public Task SendAsync(RawResponder responder, Uri server, FaultRun run) => Send(
        responder,
        text => text.Replace("{server}", server.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal)
            .Replace("{authority}", server.Authority, StringComparison.Ordinal)
            .Replace("{key}", FaultRow.Key, StringComparison.Ordinal)
            .Replace("{png}", Png, StringComparison.Ordinal),
        run);

    // A carriage return and a line feed are shown as one sign.
    private static string Code(string text) => text.Length == 0 ? "" : $" `{new StringBuilder(text).Replace("\r\n", "⏎")}`";
}
