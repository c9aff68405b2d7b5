using System.Net.Http.Headers;
using FluxGen.ContractTests.Oracles.Deviations.OfPrism;

namespace FluxGen.ContractTests.Oracles;

// An oracle that is asked over HTTP, and tells by the status of its response whether a request is valid.
internal abstract class OracleServer : IOracle
{
    // The opt-in of Prism, which Prism/run.sh sets.
    private const string PrismVariable = "FLUXGEN_PRISM_URL";

    private static readonly HttpClient Http = new();

    public static IEnumerable<TestFixtureData> All
    {
        get
        {
            yield return new TestFixtureData(new MockServer()).SetArgDisplayNames("Mock server");
            if (Environment.GetEnvironmentVariable(PrismVariable) is { Length: > 0 } url)
            {
                TestFixtureData prism = new(new PrismServer(new Uri(url)));
                prism.Properties.Add("Category", "Prism");
                yield return prism.SetArgDisplayNames("Prism");
            }
        }
    }

    public Uri Url { get; protected set; } = null!;

    public virtual IReadOnlyList<PrismDeviation> Deviations => [];

    public abstract Task StartAsync();

    // The header by which a documented response is asked for.
    public abstract (string Name, string Value) HeaderFor(ResponseCase response);

    public virtual ValueTask StopAsync() => ValueTask.CompletedTask;

    public async Task<Verdict> ValidateAsync(byte[] body) => new(await SendAsync(RequestCase.Of("", body, RequestCase.Success)) == RequestCase.Success);

    public async Task<int> SendAsync(RequestCase request)
    {
        using HttpRequestMessage message = new(request.Method, new Uri(Url, request.Path)) { Content = new ByteArrayContent(request.Body) };
        message.Content.Headers.ContentType = request.MediaType is null ? null : MediaTypeHeaderValue.Parse(request.MediaType);
        if (request.Authorization is not null)
        {
            message.Headers.TryAddWithoutValidation("Authorization", request.Authorization);
        }

        using HttpResponseMessage response = await Http.SendAsync(message);
        return response.IsSuccessStatusCode ? RequestCase.Success : (int)response.StatusCode;
    }
}
