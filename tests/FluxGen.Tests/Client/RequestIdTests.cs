using FluxGen.Runtime;

namespace FluxGen.Tests.Client;

public sealed class RequestIdTests
{
    private static readonly string Header = ImagesOperations.GenerateImages.Parameters.Single().Name;

    [Test]
    public async Task Identifier_of_the_caller_is_sent_in_its_header()
    {
        using StubHandler handler = new(System.Net.HttpStatusCode.OK, new StringContent(Sample.Example("images")));
        using HttpClient http = new(handler);
        using FluxClient client = new(http, new() { ApiKey = Sample.Key });

        await client.GenerateAsync(Sample.Request("A T-Rex"), new() { XClientRequestId = "order-1.2:3_4" });

        Assert.That(handler.Requests.Single().Headers.GetValues(Header), Is.EqualTo((string[])["order-1.2:3_4"]));
    }

    // The service would drop it without a word.
    [TestCase("")]
    [TestCase("with space")]
    [TestCase("line\nbreak")]
    public async Task Identifier_that_the_service_would_ignore_is_not_sent(string identifier)
    {
        using StubHandler handler = new(System.Net.HttpStatusCode.OK, new StringContent(Sample.Example("images")));
        using HttpClient http = new(handler);
        using FluxClient client = new(http, new() { ApiKey = Sample.Key });

        FluxValidationException refused = await Expect.CatchAsync<FluxValidationException>(() => client.GenerateAsync(Sample.Request("A T-Rex"), new() { XClientRequestId = identifier }));

        Assert.That(refused.Errors.Select(error => error.Pointer).Distinct(), Is.EqualTo((string[])[$"/{Header}"]));
        Assert.That(handler.Requests, Is.Empty);
    }
}
