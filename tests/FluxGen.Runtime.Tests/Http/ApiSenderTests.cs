using System.Net;

namespace FluxGen.Runtime.Tests.Http;

public sealed class ApiSenderTests
{
    [TestCase("https://example.com", "https://example.com/v1/things")]
    [TestCase("https://example.com/", "https://example.com/v1/things")]
    [TestCase("https://example.com/api", "https://example.com/api/v1/things")]
    [TestCase("https://example.com/api/", "https://example.com/api/v1/things")]
    [TestCase("https://example.com/a%20b/c", "https://example.com/a%20b/c/v1/things")]
    [TestCase("http://localhost:5000", "http://localhost:5000/v1/things")]
    [TestCase("HTTPS://EXAMPLE.com:443/Api", "https://example.com/Api/v1/things")]
    [TestCase("http://[::1]:8080/x", "http://[::1]:8080/x/v1/things")]
    public void Paths_are_appended_to_the_base_address(string baseAddress, string expected)
    {
        Assert.That(AddressOf(new() { BaseAddress = new(baseAddress) }, "https://other.test"), Is.EqualTo(expected), "from the options");
        Assert.That(AddressOf(new(), baseAddress), Is.EqualTo(expected), "from the specification");
    }

    [TestCase("https://example.com/?")]
    [TestCase("https://example.com/?key=1")]
    [TestCase("https://example.com/api#part")]
    [TestCase("https://example.com/api#")]
    [TestCase("/api")]
    [TestCase("example.com/api")]
    [TestCase("localhost:5000")]
    [TestCase("ftp://example.com")]
    [TestCase("file:///etc")]
    [TestCase("")]
    public void Invalid_base_address_is_refused(string address)
    {
        Uri uri = new(address, UriKind.RelativeOrAbsolute);
        string message = $"'{address}' is not a base address: expected an absolute http or https URL without a query, such as https://example.com/api.";

        Assert.That(() => AddressOf(new() { BaseAddress = uri }, "https://other.test"), Throws.ArgumentException.With.Message.StartsWith(message));
        Assert.That(() => AddressOf(new(), address), Throws.ArgumentException.With.Message.StartsWith(message));
    }

    [Test]
    public void Client_and_options_are_required()
    {
        using HttpClient client = new();
        Assert.That(() => new ApiSender(null!, new(), "https://example.com"), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("httpClient"));
        Assert.That(() => new ApiSender(client, null!, "https://example.com"), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("options"));
    }

    [Test]
    public void Request_has_its_method_and_accepts_JSON()
    {
        using HttpClient client = new();
        using HttpRequestMessage request = new ApiSender(client, new(), "https://example.com").CreateRequest(HttpMethod.Patch, "x");

        Assert.That((request.Method, request.Headers.Accept.ToString()), Is.EqualTo((HttpMethod.Patch, "application/json")));
    }

    [Test]
    public async Task Each_request_is_prepared_before_it_is_sent()
    {
        StubHandler handler = new(new HttpResponseMessage(HttpStatusCode.OK));
        using HttpClient client = new(handler);
        using CancellationTokenSource cancellation = new();
        CancellationToken seen = default;
        ApiSender sender = new(client, new() { PrepareRequest = Prepare }, "https://example.com");
        using HttpRequestMessage request = sender.CreateRequest(HttpMethod.Get, "x");
        using ReceivedResponse response = await sender.SendAsync(request, call: null, cancellation.Token);

        Assert.That(handler.Requests.Single().Headers.Authorization?.ToString(), Is.EqualTo("Bearer key"));
        Assert.That(seen, Is.EqualTo(cancellation.Token));

        ValueTask Prepare(HttpRequestMessage prepared, CancellationToken cancellationToken)
        {
            seen = cancellationToken;
            prepared.Headers.Authorization = new("Bearer", "key");
            return ValueTask.CompletedTask;
        }
    }

    [Test]
    public void Failure_to_prepare_is_passed_to_the_caller_and_nothing_is_sent()
    {
        StubHandler handler = new(new HttpResponseMessage(HttpStatusCode.OK));

        Assert.That(() => SendAsync(handler, new() { PrepareRequest = (_, _) => throw new InvalidOperationException("no key") }, default),
            Throws.InvalidOperationException.With.Message.EqualTo("no key"));
        Assert.That(handler.Requests, Is.Empty);
    }

    [Test]
    public void Failed_connection_passes_through()
    {
        HttpRequestException failure = new(HttpRequestError.ConnectionError);
        StubHandler handler = new((_, _) => Task.FromException<HttpResponseMessage>(failure));

        Assert.That(() => SendAsync(handler, new(), default), Throws.Exception.SameAs(failure));
    }

    [Test]
    public async Task Cancelling_while_waiting_is_a_cancellation_by_the_callers_token([Values] bool withTimeout)
    {
        using CancellationTokenSource cancellation = new();
        TaskCompletionSource sent = new(TaskCreationOptions.RunContinuationsAsynchronously);
        StubHandler handler = new((_, token) => NeverAsync(sent, token));
        Task call = SendAsync(handler, new() { Timeout = withTimeout ? TimeSpan.FromHours(1) : Timeout.InfiniteTimeSpan }, cancellation.Token);
        await sent.Task;
        await cancellation.CancelAsync();

        Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>()
            .With.Property(nameof(OperationCanceledException.CancellationToken)).EqualTo(cancellation.Token));
    }

    internal static async Task<HttpResponseMessage> NeverAsync(TaskCompletionSource sent, CancellationToken cancellationToken)
    {
        sent.SetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("never");
    }

    internal static async Task SendAsync(HttpMessageHandler handler, ApiClientOptions options, CancellationToken cancellationToken)
    {
        using HttpClient client = new(handler);
        ApiSender sender = new(client, options, "https://example.com");
        using HttpRequestMessage request = sender.CreateRequest(HttpMethod.Get, "x");
        using ReceivedResponse response = await sender.SendAsync(request, call: null, cancellationToken);
    }

    private static string AddressOf(ApiClientOptions options, string serverUrl)
    {
        using HttpClient client = new();
        using HttpRequestMessage request = new ApiSender(client, options, serverUrl).CreateRequest(HttpMethod.Get, "v1/things");
        return request.RequestUri!.AbsoluteUri;
    }
}
