namespace FluxGen.Tests.Client;

// A way in which a response can fail to arrive, and how the client reports it.
public sealed record Fault(string Name, Type Failure, Delivery Delivery, Func<RawResponder, Task> Respond)
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        Lost("reset before the response", responder => responder.ResetAsync()),
        Lost("closed before the response", responder => responder.CloseAsync()),
        Lost("reset within the headers", ResetAfter("HTTP/1.1 200 OK\r\nContent-Le")),
        Lost("closed within the headers", CloseAfter("HTTP/1.1 200 OK\r\nContent-Le")),
        Lost("a response that is not HTTP", CloseAfter("This is not HTTP\r\n\r\n")),
        Lost("a malformed header", CloseAfter("HTTP/1.1 200 OK\r\nno header\r\n\r\n{}")),
        Paid("reset within the body", ResetAfter("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"data\":")),
        Paid("truncated body", CloseAfter("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"data\":nul")),
        Paid("truncated chunks", CloseAfter("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"dat")),
        Paid("no body", responder => responder.RespondAsync(200, "")),
        Paid("HTML", responder => responder.RespondAsync(200, "<html>welcome</html>")),
        Paid("truncated JSON", responder => responder.RespondAsync(200, "{\"data\":[{\"url\":\"https://a.ex")),
        Lost("headers that are too large", responder => responder.RespondAsync(200, Sample.Success, $"X-Large: {new string('x', 100_000)}\r\n")),
        Paid("JSON of the wrong type", responder => responder.RespondAsync(200, "[{\"url\":\"https://a.example/1.png\"}]")),
    ];

    public override string ToString() => Name;

    private static Fault Lost(string name, Func<RawResponder, Task> respond) => new(name, typeof(FluxConnectionException), Delivery.Unknown, respond);

    private static Fault Paid(string name, Func<RawResponder, Task> respond) => new(name, typeof(FluxUnreadableResponseException), Delivery.Completed, respond);

    private static Func<RawResponder, Task> CloseAfter(string response) => async responder =>
    {
        await responder.WriteAsync(response);
        await responder.CloseAsync();
    };

    private static Func<RawResponder, Task> ResetAfter(string response) => async responder =>
    {
        await responder.WriteAsync(response);
        await responder.ResetAsync();
    };
}
