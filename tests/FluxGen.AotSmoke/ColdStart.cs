using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime;
using System.Text;

namespace FluxGen.AotSmoke;

// Counts the methods that are compiled just in time for the first call of a process. No network is used.
internal static class ColdStart
{
    private const string ApiKey = "smoke";

    public static async Task<int> RunAsync()
    {
        using ReadyHandler handler = new(Encoding.UTF8.GetBytes(Payload.Url(new("https://cdn.example/"))));
        using HttpClient httpClient = new(handler);

        long before = JitInfo.GetCompiledMethodCount(currentThread: false);
        long start = Stopwatch.GetTimestamp();
        using FluxClient client = new(httpClient, new FluxClientOptions { ApiKey = ApiKey });
        ImageGeneration generation = await client.GenerateAsync(new() { Prompt = "url" });
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        long count = JitInfo.GetCompiledMethodCount(currentThread: false) - before;

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"jitted: {count} methods by the first call, which took {time.TotalMilliseconds:F1} ms"));
        return generation.Images is [{ Url: not null }] ? 0 : 1;
    }

    private sealed class ReadyHandler(byte[] body) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return new(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            };
        }
    }
}
