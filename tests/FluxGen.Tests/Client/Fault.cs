namespace FluxGen.Tests.Client;

/// <summary>A way in which an answer can fail to arrive, and what is to be made of it.</summary>
public sealed class Fault
{
    private readonly string _name;

    private Fault(string name, Type failure, Delivery delivery, Func<RawExchange, Task> answer)
    {
        _name = name;
        Failure = failure;
        Delivery = delivery;
        Answer = answer;
    }

    public static IReadOnlyList<Fault> All { get; } =
    [
        Lost("reset before the answer", exchange => exchange.ResetAsync()),
        Lost("closed before the answer", exchange => exchange.CloseAsync()),
        Lost("reset amid the headers", ResetAfter("HTTP/1.1 200 OK\r\nContent-Le")),
        Lost("closed amid the headers", CloseAfter("HTTP/1.1 200 OK\r\nContent-Le")),
        Lost("an answer that is no HTTP", CloseAfter("I am no HTTP server\r\n\r\n")),
        Lost("a header that is none", CloseAfter("HTTP/1.1 200 OK\r\nno header\r\n\r\n{}")),
        Paid("reset amid the body", ResetAfter("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"data\":")),
        Paid("truncated body", CloseAfter("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"data\":null}")),
        Paid("truncated chunks", CloseAfter("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"dat")),
        Paid("no body", exchange => exchange.AnswerAsync(200, "")),
        Paid("HTML for a body", exchange => exchange.AnswerAsync(200, "<html>welcome</html>")),
        Paid("JSON that is not finished", exchange => exchange.AnswerAsync(200, "{\"data\":[{\"url\":\"https://a.ex")),
        Paid("JSON of another shape", exchange => exchange.AnswerAsync(200, "{\"images\":7}")),
        Paid("a body that is no gzip", exchange => exchange.AnswerAsync(200, "{\"data\":null}", "Content-Encoding: gzip\r\n")),
    ];

    public Type Failure { get; }

    public Delivery Delivery { get; }

    internal Func<RawExchange, Task> Answer { get; }

    public override string ToString() => _name;

    private static Fault Lost(string name, Func<RawExchange, Task> answer) => new(name, typeof(FluxConnectionException), Delivery.Unknown, answer);

    private static Fault Paid(string name, Func<RawExchange, Task> answer) => new(name, typeof(FluxUnreadableResponseException), Delivery.Completed, answer);

    private static Func<RawExchange, Task> CloseAfter(string answer) => async exchange =>
    {
        await exchange.WriteAsync(answer);
        await exchange.CloseAsync();
    };

    private static Func<RawExchange, Task> ResetAfter(string answer) => async exchange =>
    {
        await exchange.WriteAsync(answer);
        await exchange.ResetAsync();
    };
}
