using System.Net;
using System.Text;

namespace FluxGen.Runtime.Tests.Http;

// Timers and readers are reused by later calls, and never shared by calls at the same time.
public sealed class ParallelCallTests
{
    private const int Callers = 16;
    private const int CallsOfEach = 200;

    [Test]
    public async Task Call_is_cancelled_by_its_own_caller_only()
    {
        using HttpClient client = new(new StubHandler(RespondAsync));
        ApiSender sender = new(client, new() { Timeout = TimeSpan.FromMinutes(5) }, "https://example.test");

        int[] cancelled = await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => CallAsync(sender, caller))));

        Assert.That(cancelled, Is.All.EqualTo(CallsOfEach / 2));
    }

    private static async Task<int> CallAsync(ApiSender sender, int caller)
    {
        int cancelled = 0;
        for (int call = 0; call < CallsOfEach; call++)
        {
            using CancellationTokenSource cancellation = new();
            bool isToCancel = call % 2 == 1;
            using HttpRequestMessage request = sender.CreateRequest(HttpMethod.Get, "x");
            request.Options.Set(Call.Key, new Call($"{caller}-{call}", isToCancel ? cancellation : null));
            try
            {
                using ReceivedResponse response = await sender.SendAsync(request, call: null, cancellation.Token);
                Style style = await response.ReadAsync(StyleJsonConverter.Instance, cancellation.Token);
                Assert.That(style.Name, Is.EqualTo($"{caller}-{call}"));
                Assert.That(isToCancel, Is.False);
            }
            catch (OperationCanceledException aborted)
            {
                Assert.That(isToCancel && aborted.CancellationToken == cancellation.Token, Is.True, "cancelled by another call");
                cancelled++;
            }
        }

        return cancelled;
    }

    // A call that is to be cancelled is cancelled when the response has begun.
    private static Task<HttpResponseMessage> RespondAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Options.TryGetValue(Call.Key, out Call? call);
        byte[] body = Encoding.UTF8.GetBytes($$"""{"name":"{{call!.Name}}"}""");
        ScriptedStream stream = new(body, async token =>
        {
            await Task.Yield();
            if (call.Cancellation is not { } cancellation)
            {
                return 0;
            }

            await cancellation.CancelAsync();
            return await ScriptedStream.NeverAsync(token);
        });
        return Task.FromResult(ReceivedResponseTests.Respond(stream, HttpStatusCode.OK));
    }

    private sealed record Call(string Name, CancellationTokenSource? Cancellation)
    {
        public static readonly HttpRequestOptionsKey<Call> Key = new("call");
    }
}
