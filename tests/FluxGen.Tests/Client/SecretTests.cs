using System.Net;
using System.Text;

namespace FluxGen.Tests.Client;

public sealed class SecretTests
{
    [Test]
    public async Task Key_is_sent_in_the_Authorization_header_and_nowhere_else()
    {
        await using RawServer server = new(responder => responder.RespondAsync(200, Sample.Success));
        using HttpClient httpClient = new();
        using FluxClient client = new(httpClient, new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = server.Address });

        await client.GenerateAsync(Sample.Request());

        string request = server.Requests.Single();
        Assert.That(request.Split("\r\n"), Has.One.EqualTo($"Authorization: Bearer {Sample.Key}"));
        Assert.That(request.Split(Sample.Key), Has.Length.EqualTo(2), "the key is there more than once");
        Assert.That(httpClient.DefaultRequestHeaders, Is.Empty);
    }

    [Test]
    public async Task Error_that_repeats_the_key_is_reported_without_it(
        [ValueSource(typeof(Sample), nameof(Sample.ErrorStatuses))] int status,
        [Values("message", "requestId")] string property)
    {
        FluxException failure = await FailAsync(status, $$"""{"{{property}}":"The key {{Sample.Key}} is not good."}""");

        AssertNoKey(failure);
        Assert.That(failure.Message, Does.Contain("The key [API key] is not good."));
    }

    // The message shows the last one cut off in the middle of the key.
    [TestCase("{\"#\":1")]
    [TestCase("#")]
    [TestCase("[\"#\"]")]
    [TestCase("\"sixty-five-characters-before-the-key-so-that-it-is-cut-off-in-the-middle-#\"")]
    public async Task Success_that_repeats_the_key_is_reported_without_it(string body)
    {
        FluxException failure = await FailAsync(200, body.Replace("#", Sample.Key, StringComparison.Ordinal));

        Assert.That(failure, Is.TypeOf<FluxUnreadableResponseException>());
        AssertNoKey(failure);
    }

    // The last one is shown cut off in the middle of the key.
    [TestCase("{\"seed\":\"#\"}")]
    [TestCase("{\"images\":{\"#\":1}}")]
    [TestCase("{\"images\":[{\"width\":\"#\"}]}")]
    [TestCase("{\"images\":[{\"#\":NaN}]}")]
    [TestCase("{\"images\":[]} #")]
    [TestCase("{\"seed\":\"sixty-five-characters-before-the-key-so-that-it-is-cut-off-in-the-middle-#\"}")]
    public async Task Problem_that_repeats_the_key_is_listed_without_it(string body)
    {
        using StubServer stub = new(200, body.Replace("#", Sample.Key, StringComparison.Ordinal));

        ImageGeneration result = await stub.Client.GenerateAsync(Sample.Request());

        Assert.That(result.ReadProblems, Has.Count.EqualTo(1));
        Assert.That(result.ReadProblems[0].ToString(), Does.Not.Contain(Sample.Key[..7]));
    }

    [Test]
    public async Task Header_that_repeats_the_key_is_reported_without_it()
    {
        await using RawServer server = new(async responder =>
        {
            await responder.WriteAsync($"HTTP/1.1 200 OK\r\nBearer {Sample.Key}\r\n\r\n");
            await responder.CloseAsync();
        });
        using FluxClient client = new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = server.Address });

        FluxConnectionException failure = await Expect.ThrowAsync<FluxConnectionException>(() => client.GenerateAsync(Sample.Request()));

        AssertNoKey(failure);
    }

    [TestCaseSource(typeof(Fault), nameof(Fault.All))]
    public async Task No_failure_shows_the_key(Fault fault)
    {
        await using RawServer server = new(fault.Respond);
        using FluxClient client = new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = server.Address });

        AssertNoKey(await Expect.CatchAsync<FluxException>(() => client.GenerateAsync(Sample.Request())));
    }

    [Test]
    public async Task Download_never_has_the_key()
    {
        await using RawServer images = new(responder => responder.RespondAsync(200, Sample.Png));
        using StubServer stub = new();
        stub.RespondWithUrls($"{images.Address}1.png");

        ImageGeneration result = await stub.Client.GenerateAsync(Sample.Request());
        await using Stream stream = await result.Images[0].OpenReadAsync();

        Assert.That(images.Requests, Has.Count.EqualTo(1));
        Assert.That(images.Requests[0], Does.Not.Contain(Sample.Key).And.Not.Contain("Authorization"));
    }

    [TestCase(302)]
    [TestCase(307)]
    [TestCase(308)]
    public async Task Injected_client_that_follows_redirects_does_not_send_the_key_or_the_request_along(int status)
    {
        await using RawServer elsewhere = new(responder => responder.RespondAsync(200, Sample.Success));
        await using RawServer service = new(responder => responder.RespondAsync(status, "", $"Location: {elsewhere.Address}there\r\n"));
        using HttpClient httpClient = new(new SocketsHttpHandler { AllowAutoRedirect = true });
        using FluxClient client = new(httpClient, new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = service.Address });

        FluxApiException failure = await Expect.ThrowAsync<FluxApiException>(() => client.GenerateAsync(Sample.Request()));

        Assert.That(failure.Delivery, Is.EqualTo(Delivery.Unknown));
        Assert.That(failure.Message, Does.Contain($"{elsewhere.Address}there"));
        Assert.That(service.Requests.Single(), Does.Contain(Sample.Key));
        Assert.That(elsewhere.Requests, Has.All.Not.Contain(Sample.Key).And.All.Not.Contain("Authorization").And.All.StartWith("GET"));
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase(null)]
    [TestCase("sk-secret\n")]
    [TestCase("sk-secret\r\nX-Evil: 1")]
    [TestCase("sk secret")]
    [TestCase("sk-secret\u00E9")]
    [TestCase("sk-secret\u200B")]
    [TestCase("sk-secret\0")]
    [TestCase("\tsk-secret")]
    public void Key_that_no_header_can_carry_is_refused_without_being_shown(string? key)
    {
        ArgumentException failure = Assert.Throws<ArgumentException>(() => new FluxClient(key!).Dispose());

        Assert.That(failure.ToString(), Does.Not.Contain("secret").And.Not.Contain("Evil"));
        Assert.That(failure.Message, Does.Contain("ApiKey"));
    }

    private static void AssertNoKey(Exception failure)
    {
        for (Exception? each = failure; each is not null; each = each.InnerException)
        {
            Assert.That(each.ToString(), Does.Not.Contain(Sample.Key[..7]), each.GetType().Name);
        }
    }

    private static async Task<FluxException> FailAsync(int status, string body)
    {
        using HttpClient httpClient = new(new StubHandler((HttpStatusCode)status, new StringContent(body, Encoding.UTF8, "application/json")));
        using FluxClient client = new(httpClient, new FluxClientOptions { ApiKey = Sample.Key });
        return await Expect.CatchAsync<FluxException>(() => client.GenerateAsync(Sample.Request()));
    }
}
