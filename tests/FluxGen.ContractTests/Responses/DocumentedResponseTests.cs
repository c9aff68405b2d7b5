using System.Net.Http.Headers;
using System.Text;
using FluxGen.Runtime;
using FluxGen.Testing;

namespace FluxGen.ContractTests.Responses;

// Enumerated from the specification: a response or an example that is added there is tested here.
[CancelAfter(60_000)]
public sealed class DocumentedResponseTests : OwnServer
{
    private static readonly IReadOnlyList<ResponseCase> All = ResponseCase.Of(SpecText.Read());

    private static IEnumerable<TestCaseData> Cases() => All.Select(ToTest);

    // The client was generated from the same specification by another reader.
    [Test]
    public void Every_status_that_the_client_knows_has_an_example() =>
        Assert.That(
            All.Where(response => IsOfTheClient(response) && response.Example is not null).Select(response => response.Status).Distinct(),
            Is.EquivalentTo(ImagesOperations.GenerateImages.Responses.Select(response => $"{response.Status}")));

    [TestCaseSource(nameof(Cases))]
    public async Task Response_is_served_as_the_specification_documents_it(object given)
    {
        ResponseCase response = (ResponseCase)given;
        Server.Play(response.Scenario);
        using HttpRequestMessage request = new(new HttpMethod(response.Method), response.Path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "any");
        request.Content = response.Request is { } body ? new StringContent($"{body.Body}", Encoding.UTF8, body.MediaType) : null;

        using HttpResponseMessage served = await Http.SendAsync(request);

        byte[] bytes = await served.Content.ReadAsByteArrayAsync();
        Assert.That(served.StatusCode, Is.EqualTo(response.Code), Encoding.UTF8.GetString(bytes));
        Assert.That(served.Content.Headers.ContentType?.ToString(), Is.EqualTo(response.MediaType));
        if (response.Example is not null)
        {
            Assert.That(Json.Exact(Json.Parse(bytes)), Is.EqualTo(Json.Exact(response.Example)));
        }
        else
        {
            Assert.That(bytes.Length > 0, Is.EqualTo(response.MediaType is not null), "A body comes where one is documented.");
        }
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

    private static bool IsOfTheClient(ResponseCase response) =>
        (response.Method, response.Path) == (ImagesOperations.GenerateImages.Method, $"/{ImagesOperations.GenerateImages.Path}");

    private static TestCaseData ToTest(ResponseCase response) => new TestCaseData(response).SetArgDisplayNames($"{response}");
}
