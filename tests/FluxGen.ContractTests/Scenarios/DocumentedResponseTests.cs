using System.Net.Http.Headers;
using FluxGen.ContractTests.Support;
using FluxGen.Runtime;
using FluxGen.Testing;
using Newtonsoft.Json.Linq;

namespace FluxGen.ContractTests.Scenarios;

// Enumerated from the specification: a response or an example that is added there is tested here.
[CancelAfter(60_000)]
public sealed class DocumentedResponseTests : OwnServer
{
    private static IEnumerable<TestCaseData> Cases(bool success) =>
        from response in ResponseCase.Of(ApiSpec.LoadAsync().GetAwaiter().GetResult())
        where response.Response.IsSuccess == success
        select new TestCaseData(response).SetArgDisplayNames(response.ToString());

    [TestCaseSource(nameof(Cases), new object[] { true })]
    public async Task Example_of_a_success_is_served_as_it_stands_and_read_whole(object given)
    {
        ResponseCase response = (ResponseCase)given;
        Server.Play(response.Scenario);

        ImageGeneration result = await Flux.GenerateAsync(Order);

        Assert.That(Json.Meaning(JObject.FromObject(result.Raw)), Is.EqualTo(Json.Meaning(response.Example!)));
        Assert.That(Server.Requests.Single().Status, Is.EqualTo(response.Response.Code));
    }

    [TestCaseSource(nameof(Cases), new object[] { false })]
    public async Task Example_of_an_error_is_served_as_it_stands_and_becomes_an_exception(object given)
    {
        ResponseCase response = (ResponseCase)given;
        Server.Play(response.Scenario);

        FluxApiException? exception = await Assert.CatchAsync<FluxApiException>(() => Flux.GenerateAsync(Order));

        Assert.That(exception!.StatusCode, Is.EqualTo(response.Response.Code));
        Assert.That(Json.Meaning(JObject.Parse(exception.BodyText)), Is.EqualTo(Json.Meaning(JObject.Parse(response.Example!.ToString()))));
        Assert.That(exception.Message, Does.Contain(exception.Envelope!.Message));
    }

    [TestCaseSource(nameof(Responses))]
    public async Task Documented_status_is_served_by_its_code_and_read_by_the_generated_client(ResponseInfo response)
    {
        Server.Play(Scenario.Parse($"{response.Status}"));
        using HttpClient http = new() { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", "any") } };
        ImagesClient client = new(http, new ApiClientOptions { BaseAddress = Server.BaseAddress });

        object body;
        try
        {
            body = await client.GenerateImagesAsync(Order);
        }
        catch (ApiException<ErrorEnvelope> exception)
        {
            Assert.That((int)exception.StatusCode, Is.EqualTo(response.Status));
            body = exception.Error;
        }

        Assert.That(body.GetType().Name, Is.EqualTo(response.Type));
        Assert.That((int?)Server.Requests.Single().Status, Is.EqualTo(response.Status));
    }

    private static IEnumerable<TestCaseData> Responses() =>
        ImagesOperations.GenerateImages.Responses.Select(response => new TestCaseData(response).SetArgDisplayNames($"{response.Status}"));
}
