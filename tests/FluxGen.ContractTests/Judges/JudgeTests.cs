using System.Net;
using System.Net.Http.Headers;
using FluxGen.ContractTests.Scenarios;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.ContractTests.Judges;

// The same tests before every judge: what one of them says otherwise, its departures name.
[TestFixtureSource(typeof(Judge), nameof(Judge.All))]
[CancelAfter(60_000)]
internal sealed class JudgeTests(Judge judge)
{
    private readonly HttpClient _http = new();

    private Uri _address = null!;

    private static IEnumerable<TestCaseData> Requests =>
        ((IEnumerable<RequestCase>)[.. ValidRequests.All, .. InvalidRequests.All]).Select(request => new TestCaseData(request).SetArgDisplayNames(request.Name));

    private static IEnumerable<TestCaseData> Examples =>
        RequestCase.Operation.Requests.Single().Examples.Select(example => new TestCaseData(example.Value).SetArgDisplayNames(example.Key));

    [OneTimeSetUp]
    public async Task StartAsync() => _address = await judge.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _http.Dispose();
        await judge.StopAsync();
    }

    [TestCaseSource(nameof(Requests))]
    public async Task Request_gets_the_verdict_of_the_specification(RequestCase request)
    {
        using HttpRequestMessage message = new(request.Method, new Uri(_address, request.Path)) { Content = new ByteArrayContent(request.Body) };
        message.Content.Headers.ContentType = request.MediaType is null ? null : MediaTypeHeaderValue.Parse(request.MediaType);
        if (request.Authorization is not null)
        {
            message.Headers.TryAddWithoutValidation("Authorization", request.Authorization);
        }

        using HttpResponseMessage response = await _http.SendAsync(message);

        int status = response.IsSuccessStatusCode ? RequestCase.Success : (int)response.StatusCode;
        (int expected, string reason) = judge.Departures.GetValueOrDefault(request.Name, (request.Status, ""));
        Assert.That(status, Is.EqualTo(expected), $"{reason} {await response.Content.ReadAsStringAsync()}");
    }

    [Test]
    public void Departures_are_of_cases_that_there_are() =>
        Assert.That(judge.Departures.Keys, Is.SubsetOf(Requests.Select(data => ((RequestCase)data.Arguments[0]!).Name)));

    [TestCaseSource(nameof(Examples))]
    public async Task Documented_request_of_the_client_brings_a_picture(JToken example)
    {
        using HttpClient http = new();
        using FluxClient flux = NewClient(http);

        ImageGeneration result = await flux.GenerateAsync(JsonConvert.DeserializeObject<ImageGenerationRequest>($"{example}")!);

        Assert.That(result.Images, Is.Not.Empty);
        Assert.That(result.Images.Select(image => image.Failure), Is.All.Null);
    }

    [TestCaseSource(nameof(Answers), new object[] { true })]
    public async Task Documented_success_is_read_whole(ResponseCase response)
    {
        using HttpClient http = new(new AskingHandler(judge.AskFor(response)));
        using FluxClient flux = NewClient(http);

        ImageGeneration result = await flux.GenerateAsync(new() { Prompt = "A T-Rex" });

        Assert.That(Json.Meaning(JObject.FromObject(result.Raw)), Is.EqualTo(Json.Meaning(response.Example!)));
    }

    [TestCaseSource(nameof(Answers), new object[] { false })]
    public async Task Documented_error_becomes_its_exception(ResponseCase response)
    {
        using HttpClient http = new(new AskingHandler(judge.AskFor(response)));
        using FluxClient flux = NewClient(http);

        FluxApiException? failure = await Assert.CatchAsync<FluxApiException>(() => flux.GenerateAsync(new() { Prompt = "A T-Rex" }));

        Assert.Multiple(() =>
        {
            Assert.That(failure, Is.TypeOf(ExceptionFor(response.Code)));
            Assert.That(failure!.StatusCode, Is.EqualTo(response.Code));
            Assert.That(failure.Envelope!.Message, Is.EqualTo(response.Example!["message"]!.Value<string>()));
            Assert.That(failure.RequestId, Is.EqualTo(response.Example["requestId"]!.Value<string>()));
            Assert.That(failure.Delivery, Is.EqualTo((int)response.Code < 500 ? Delivery.Refused : Delivery.Unknown));
        });
    }

    private static IEnumerable<TestCaseData> Answers(bool success) =>
        from response in ResponseCase.Of(SpecText.Read())
        where response.IsSuccess == success
        select new TestCaseData(response).SetArgDisplayNames($"{response.Status} {response.ExampleName}");

    private static Type ExceptionFor(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => typeof(FluxAuthenticationException),
        HttpStatusCode.Forbidden => typeof(FluxCreditsException),
        HttpStatusCode.TooManyRequests => typeof(FluxRateLimitException),
        >= HttpStatusCode.InternalServerError => typeof(FluxServerException),
        _ => typeof(FluxApiException),
    };

    private FluxClient NewClient(HttpClient http) => new(http, new FluxClientOptions { ApiKey = "any", BaseAddress = _address });
}
