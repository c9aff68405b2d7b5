using System.Net;
using System.Text;
using FluxGen.ContractTests.Oracles.Deviations.OfPrism;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.ContractTests.Oracles;

// The same tests for every oracle that is a server.
[TestFixtureSource(typeof(OracleServer), nameof(OracleServer.All))]
[CancelAfter(60_000)]
internal sealed class ServerTests(OracleServer server)
{
    private static IEnumerable<TestCaseData> Requests => RequestCase.All.Select(request => new TestCaseData(request).SetArgDisplayNames(Printable(request.Name)));

    private static IEnumerable<TestCaseData> Examples =>
        RequestCase.Request.Examples.Select(example => new TestCaseData(example.Value).SetArgDisplayNames(example.Key));

    [OneTimeSetUp]
    public Task StartAsync() => server.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await server.StopAsync();

    [TestCaseSource(nameof(Requests))]
    public async Task Request_gets_the_verdict_of_the_specification(RequestCase request)
    {
        int status = await server.SendAsync(request);

        PrismDeviation? deviation = server.Deviations.FirstOrDefault(deviation => deviation.IsAbout(request));
        Assert.That(status, Is.EqualTo(deviation?.Status ?? request.Status), deviation?.Reason);
    }

    [Test]
    public void Deviations_are_of_requests_that_exist() =>
        Assert.That(server.Deviations, Has.All.Matches<PrismDeviation>(deviation => RequestCase.All.Any(deviation!.IsAbout)));

    [TestCaseSource(nameof(Examples))]
    public async Task Documented_request_of_the_client_brings_an_image(JToken example)
    {
        using HttpClient http = new();
        using FluxClient flux = NewClient(http);

        ImageGeneration result = await flux.GenerateAsync(JsonConvert.DeserializeObject<ImageGenerationRequest>($"{example}")!);

        Assert.That(result.Images, Is.Not.Empty);
        Assert.That(result.Images.Select(image => image.Failure), Is.All.Null);
    }

    [TestCaseSource(nameof(Responses), new object[] { true })]
    public async Task Documented_success_is_read_whole(ResponseCase response)
    {
        using HttpClient http = NewClientFor(response);
        using FluxClient flux = NewClient(http);

        ImageGeneration result = await flux.GenerateAsync(new() { Prompt = "A T-Rex" });

        Assert.That(Json.Meaning(JObject.FromObject(result.Raw)), Is.EqualTo(Json.Meaning(response.Example!)));
    }

    [TestCaseSource(nameof(Responses), new object[] { false })]
    public async Task Documented_error_becomes_its_exception(ResponseCase response)
    {
        using HttpClient http = NewClientFor(response);
        using FluxClient flux = NewClient(http);

        FluxApiException failure = await Expect.CatchAsync<FluxApiException>(() => flux.GenerateAsync(new() { Prompt = "A T-Rex" }));

        Assert.Multiple(() =>
        {
            Assert.That(failure, Is.TypeOf(ExceptionFor(response.Code)));
            Assert.That(failure.StatusCode, Is.EqualTo(response.Code));
            Assert.That(failure.Envelope!.Message, Is.EqualTo(response.Example!["message"]!.Value<string>()));
            Assert.That(failure.Message, Does.Contain(failure.Envelope.Message!.Replace('\n', ' ')), "a message has one line");
            Assert.That(Json.Exact(Json.Parse(Encoding.UTF8.GetBytes(failure.BodyText))), Is.EqualTo(Json.Exact(response.Example)));
            Assert.That(failure.RequestId, Is.EqualTo(response.Example["requestId"]!.Value<string>()));
            Assert.That(failure.Delivery, Is.EqualTo((int)response.Code < 500 ? Delivery.Refused : Delivery.Unknown));
        });
    }

    private static IEnumerable<TestCaseData> Responses(bool success) =>
        from response in ResponseCase.Of(SpecText.Read())
        where response.IsSuccess == success && response.Path == $"/{ImagesOperations.GenerateImages.Path}"
        select new TestCaseData(response).SetArgDisplayNames($"{response.Status} {response.ExampleName}");

    private HttpClient NewClientFor(ResponseCase response)
    {
        HttpClient http = new();
        (string name, string value) = server.HeaderFor(response);
        http.DefaultRequestHeaders.Add(name, value);
        return http;
    }

    private static Type ExceptionFor(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => typeof(FluxAuthenticationException),
        HttpStatusCode.Forbidden => typeof(FluxCreditsException),
        HttpStatusCode.TooManyRequests => typeof(FluxRateLimitException),
        >= HttpStatusCode.InternalServerError => typeof(FluxServerException),
        _ => typeof(FluxApiException),
    };

    private FluxClient NewClient(HttpClient http) => new(http, new FluxClientOptions { ApiKey = "any", BaseAddress = server.Url });

    private static string Printable(string name) => string.Concat(name.Select(character => char.IsControl(character) ? '?' : character));
}
