namespace FluxGen.Tests.Client;

// A way in which a response can fail to arrive, and how the client reports it.
public sealed class Fault
{
    private readonly string _name;

    private Fault(string name, Type failure, Delivery delivery, Func<RawExchange, Task> response)
    {
        _name = name;
        Failure = failure;
        Delivery = delivery;
        Response = response;
    }

    public static IReadOnlyList<Fault> All { get; } =
    [
        Lost("reset before the response", exchange => exchange.ResetAsync()),
        Lost("closed before the response", exchange => exchange.CloseAsync()),
        Lost("reset within the headers", ResetAfter("HTTP/1.1 200 OK\r\nContent-Le")),
        Lost("closed within the headers", CloseAfter("HTTP/1.1 200 OK\r\nContent-Le")),
        Lost("a response that is not HTTP", CloseAfter("This is not HTTP\r\n\r\n")),
        Lost("a malformed header", CloseAfter("HTTP/1.1 200 OK\r\nno header\r\n\r\n{}")),
        Paid("reset within the body", ResetAfter("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"data\":")),
        Paid("truncated body", CloseAfter("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"data\":null}")),
        Paid("truncated chunks", CloseAfter("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"dat")),
        Paid("no body", exchange => exchange.AnswerAsync(200, "")),
        Paid("HTML", exchange => exchange.AnswerAsync(200, "<html>welcome</html>")),
        Paid("truncated JSON", exchange => exchange.AnswerAsync(200, "{\"data\":[{\"url\":\"https://a.ex")),
        Paid("JSON of the wrong type", exchange => exchange.AnswerAsync(200, "{\"images\":7}")),
        Paid("a body that is not gzip", exchange => exchange.AnswerAsync(200, "{\"data\":null}", "Content-Encoding: gzip\r\n")),
    ];

    public Type Failure { get; }

    public Delivery Delivery { get; }

    internal Func<RawExchange, Task> Response { get; }

    public override string ToString() => _name;

    private static Fault Lost(string name, Func<RawExchange, Task> response) => new(name, typeof(FluxConnectionException), Delivery.Unknown, response);

    private static Fault Paid(string name, Func<RawExchange, Task> response) => new(name, typeof(FluxUnreadableResponseException), Delivery.Completed, response);

    private static Func<RawExchange, Task> CloseAfter(string response) => async exchange =>
    {
        await exchange.WriteAsync(response);
        await exchange.CloseAsync();
    };

    private static Func<RawExchange, Task> ResetAfter(string response) => async exchange =>
    {
        await exchange.WriteAsync(response);
        await exchange.ResetAsync();
    };
}
