using System.Globalization;
using System.Text;
using FluxGen.Testing.Tests.Wire;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Server;

[CancelAfter(60_000)]
public sealed class RobustnessTests : SharedServer
{
    private const int Large = 8_000_000;

    [TestCase("Authorization: Bearer one\r\nAuthorization: Bearer two\r\nContent-Type: application/json", 401)]
    [TestCase("Authorization: Bearer one\r\nContent-Type: application/json\r\nContent-Type: application/json", 400)]
    [TestCase("Authorization: Bearer one\r\nContent-Type: application/json\r\ncontent-type: text/plain", 400)]
    [TestCase("Authorization: Bearer one\r\nContent-Type: application/json", 201)]
    public async Task Header_that_is_sent_twice_counts_as_none(string headers, int status, CancellationToken cancel)
    {
        JsonResponse response = await SendRawAsync(headers, Encoding.UTF8.GetBytes(Request().ToString()), cancel);

        AssertEnvelope(response, status);
    }

    [Test]
    public async Task Large_prompt_is_rejected()
    {
        JsonResponse response = await PostAsync(Request(("prompt", new string('x', Large))).ToString());

        AssertEnvelope(response, 400);
        Assert.That(response.Message, Does.Contain("/prompt: ").And.Length.LessThan(1000));
    }

    [Test]
    public async Task Large_valid_body_is_accepted() =>
        Assert.That((await PostAsync(Request() + new string(' ', Large))).Status, Is.EqualTo(201));

    [TestCase("[", "0,", "0]")]
    [TestCase("{\"a\":[", "{},", "0]}")]
    [TestCase("{", "\"a\":0,", "\"a\":0}")]
    [TestCase("{", "\"#\":0,", "\"a\":0}")]
    public async Task Large_body_of_many_values_is_rejected_with_a_short_message(string start, string repeated, string end)
    {
        StringBuilder body = new(start, Large + 100);
        string[] parts = repeated.Split('#');
        while (body.Length < Large)
        {
            body.Append(parts[0]);
            foreach (string part in parts[1..])
            {
                body.Append(body.Length).Append(part);
            }
        }

        JsonResponse response = await PostAsync(body.Append(end).ToString());

        AssertEnvelope(response, 400);
        Assert.That(response.Message, Has.Length.LessThan(20_000));
    }

    [TestCase("[", "]")]
    [TestCase("{\"prompt\":[", "]}")]
    [TestCase("[", "")]
    public async Task Deep_body_is_rejected(string start, string end)
    {
        string body = string.Concat(Enumerable.Repeat(start, 100_000)) + string.Concat(Enumerable.Repeat(end, 100_000));

        JsonResponse response = await PostAsync(body);

        AssertEnvelope(response, 400);
    }

    [Test]
    public async Task Large_body_that_is_not_text_is_rejected()
    {
        byte[] body = new byte[Large];
        Array.Fill(body, (byte)' ');
        body[^1] = 0xFF;

        JsonResponse response = await SendAsync(HttpMethod.Post, Operation.Path, body);

        AssertEnvelope(response, 400);
        Assert.That(response.Message, Does.Contain($"at offset {Large - 1}"));
    }

    [TestCase("Content-Length: 0")]
    [TestCase("X-Nothing: 0")]
    public async Task Empty_body_is_rejected(string header, CancellationToken cancel)
    {
        JsonResponse response = await SendRawAsync($"Authorization: Bearer any\r\nContent-Type: application/json\r\n{header}", null, cancel);

        AssertEnvelope(response, 400);
    }

    [TestCase("gzip")]
    [TestCase("deflate")]
    [TestCase("br")]
    [TestCase("unheard-of")]
    public async Task Body_that_contradicts_its_encoding_is_rejected(string encoding, CancellationToken cancel)
    {
        JsonResponse response = await SendRawAsync(
            $"Authorization: Bearer any\r\nContent-Type: application/json\r\nContent-Encoding: {encoding}", [1, 2, 3], cancel);

        AssertEnvelope(response, 400);
    }

    [TestCase("{}", 400)]
    [TestCase(null, 201)]
    public async Task Client_that_expects_100_Continue_gets_a_response(string? body, int status, CancellationToken cancel)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, Operation.Path);
        request.Headers.ExpectContinue = true;
        request.Headers.Add("Authorization", "Bearer any");
        request.Content = new StringContent(body ?? Request().ToString(), Encoding.UTF8, "application/json");

        using HttpResponseMessage response = await Http.SendAsync(request, cancel);

        AssertEnvelope(new JsonResponse((int)response.StatusCode, null, JObject.Parse(await response.Content.ReadAsStringAsync(cancel))), status);
    }

    [Test]
    public async Task Parallel_clients_get_their_own_responses(CancellationToken cancel)
    {
        JsonResponse[] responses = await Task.WhenAll(Enumerable.Range(1, 32).Select(client => Task.Run(
            () => PostAsync(client % 4 == 0
                ? Request(("num_images", 1000 + client))
                : Request(("prompt", $"Image {client}"), ("seed", client), ("num_images", client % 4))),
            cancel)));

        for (int client = 1; client <= responses.Length; client++)
        {
            JsonResponse response = responses[client - 1];
            AssertEnvelope(response, client % 4 == 0 ? 400 : 201);
            if (client % 4 == 0)
            {
                Assert.That(response.Message, Does.Contain($"found {1000 + client} "));
            }
            else
            {
                Assert.That(
                    ((string?)response.Body["prompt"], (int?)response.Body["seed"], response.Body["images"]!.Count()),
                    Is.EqualTo(($"Image {client}", (int?)client, client % 4)));
            }
        }
    }

    [TearDown]
    public async Task EnsureServerWorksAsync() => Assert.That((await PostAsync(Request())).Status, Is.EqualTo(201));

    private void AssertEnvelope(JsonResponse response, int status)
    {
        Assert.That(response.Status, Is.EqualTo(status));
        if (status >= 400)
        {
            Assert.That(response.Body["statusCode"]?.Value<int>(), Is.EqualTo(response.Status));
            Assert.That(response.Body["path"]?.Value<string>(), Is.EqualTo(Operation.Path));
        }
    }

    private async Task<JsonResponse> SendRawAsync(string headers, byte[]? body, CancellationToken cancel)
    {
        using RawConnection connection = await RawConnection.SendAsync(Server, headers, body, cancel);
        RawResponse response = await connection.ReadAsync(cancel);
        int status = int.Parse(response.StatusLine.Split(' ')[1], CultureInfo.InvariantCulture);
        (byte[] content, bool isChunked) = response.ReadChunks();
        return new JsonResponse(status, null, (JObject)Json.Parse(isChunked ? content : response.Body));
    }
}
