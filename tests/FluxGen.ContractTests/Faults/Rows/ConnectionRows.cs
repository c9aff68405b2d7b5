using FluxGen.Cli.Output;

namespace FluxGen.ContractTests.Faults.Rows;

// The connection fails before there is a response.
internal static class ConnectionRows
{
    private const string Broke = "The connection broke before the response arrived";

    public static IReadOnlyList<FaultRow> All { get; } =
    [
        new("no connection", Wire.Nobody)
        {
            Requests = 0,
            Exception = typeof(FluxConnectionException),
            Delivery = Delivery.NotSent,
            Says = ["No connection to the service could be made, and nothing was sent"],
            ExitCode = ExitCode.Failed,
        },
        Lost("reset before the response", RawResponse.Reset),
        Lost("closed before the response", RawResponse.Close),
        Lost("closed before the response, with two retries", RawResponse.Close) with { MaxRetries = 2 },
        Lost("reset within the headers", RawResponse.Bytes("HTTP/1.1 200 OK\r\nContent-Le").Then(RawResponse.Reset)),
        Lost("closed within the headers", RawResponse.Bytes("HTTP/1.1 200 OK\r\nContent-Le").Then(RawResponse.Close)),
        Lost("response that is not HTTP", RawResponse.Bytes("This is not HTTP\r\n\r\n").Then(RawResponse.Close)),
        Lost("malformed header", RawResponse.Bytes("HTTP/1.1 200 OK\r\nno header\r\n\r\n{}").Then(RawResponse.Close)),
        Lost("malformed header that repeats the key", RawResponse.Bytes("HTTP/1.1 200 OK\r\nBearer {key}\r\n\r\n{}").Then(RawResponse.Close)),
        Lost("header over the limit", RawResponse.Large("200, a header of 100 kB", $"X: {new string('x', 100_000)}\r\n", _ => "{}"u8.ToArray())) with
        {
            Says = ["The service responded, but the headers of the response are larger than the HTTP client allows", "The request may have been carried out and billed"],
        },
        new("nothing before the timeout", Wire.Of(RawResponse.Timeout))
        {
            Exception = typeof(FluxTimeoutException),
            Delivery = Delivery.Unknown,
            Says = ["may still be carried out and billed"],
        },
        new("cancelled before the response", Wire.Of(RawResponse.Cancel))
        {
            Exception = typeof(OperationCanceledException),
            Tells = ["Cancelled. A request that the service has received can still be carried out and billed."],
            ExitCode = ExitCode.Cancelled,
        },
    ];

    private static FaultRow Lost(string name, RawResponse response) =>
        Wire.Of(response).UnknownAs<FluxConnectionException>(name) with { Says = [Broke, "The request may have been carried out and billed"] };
}
