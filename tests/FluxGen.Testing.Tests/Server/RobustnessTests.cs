using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Server;

[CancelAfter(60_000)]
public sealed class RobustnessTests : ServerFixture
{
    private const int Large = 8_000_000;

    [TestCase("Authorization: Bearer one\r\nAuthorization: Bearer two\r\nContent-Type: application/json", 401)]
    [TestCase("Authorization: Bearer one\r\nContent-Type: application/json\r\nContent-Type: application/json", 400)]
    [TestCase("Authorization: Bearer one\r\nContent-Type: application/json\r\ncontent-type: text/plain", 400)]
    [TestCase("Authorization: Bearer one\r\nContent-Type: application/json", 201)]
    public async Task Header_that_comes_twice_counts_as_none(string headers, int status, CancellationToken cancel)
    {
        Reply reply = await SendRawAsync(headers, Encoding.UTF8.GetBytes(Request().ToString()), cancel);

        Assert.That(reply.Status, Is.EqualTo(status));
        AssertEnvelope(reply);
    }

    [Test]
    public async Task Large_prompt_is_refused()
    {
        Reply reply = await PostAsync(Request(("prompt", new string('x', Large))).ToString());

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.Message, Does.Contain("/prompt: ").And.Length.LessThan(1000));
        AssertEnvelope(reply);
    }

    [Test]
    public async Task Large_body_that_fits_is_accepted() =>
        Assert.That((await PostAsync(Request() + new string(' ', Large))).Status, Is.EqualTo(201));

    [TestCase("[", "0,", "0]")]
    [TestCase("{\"a\":[", "{},", "0]}")]
    [TestCase("{", "\"a\":0,", "\"a\":0}")]
    [TestCase("{", "\"#\":0,", "\"a\":0}")]
    public async Task Large_body_of_many_values_is_refused_in_few_words(string start, string repeated, string end)
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

        Reply reply = await PostAsync(body.Append(end).ToString());

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.Message, Has.Length.LessThan(20_000));
        AssertEnvelope(reply);
    }

    [TestCase("[", "]")]
    [TestCase("{\"prompt\":[", "]}")]
    [TestCase("[", "")]
    public async Task Deep_body_is_refused(string start, string end)
    {
        string body = string.Concat(Enumerable.Repeat(start, 100_000)) + string.Concat(Enumerable.Repeat(end, 100_000));

        Reply reply = await PostAsync(body);

        Assert.That(reply.Status, Is.EqualTo(400));
        AssertEnvelope(reply);
    }

    [Test]
    public async Task Large_body_that_is_not_text_is_refused()
    {
        byte[] body = new byte[Large];
        Array.Fill(body, (byte)' ');
        body[^1] = 0xFF;

        Reply reply = await SendAsync(HttpMethod.Post, Operation.Path, body, "Bearer any", "application/json");

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.Message, Does.Contain($"at offset {Large - 1}"));
        AssertEnvelope(reply);
    }

    [TestCase("Content-Length: 0")]
    [TestCase("X-Nothing: 0")]
    public async Task Empty_body_is_refused(string header, CancellationToken cancel)
    {
        Reply reply = await SendRawAsync($"Authorization: Bearer any\r\nContent-Type: application/json\r\n{header}", null, cancel);

        Assert.That(reply.Status, Is.EqualTo(400));
        AssertEnvelope(reply);
    }

    [TestCase("gzip")]
    [TestCase("deflate")]
    [TestCase("br")]
    [TestCase("unheard-of")]
    public async Task Body_that_is_not_what_its_encoding_says_is_refused(string encoding, CancellationToken cancel)
    {
        Reply reply = await SendRawAsync(
            $"Authorization: Bearer any\r\nContent-Type: application/json\r\nContent-Encoding: {encoding}", [1, 2, 3], cancel);

        Assert.That(reply.Status, Is.EqualTo(400));
        AssertEnvelope(reply);
    }

    [TestCase("{}", 400)]
    [TestCase(null, 201)]
    public async Task Client_that_waits_for_a_go_ahead_is_answered(string? body, int status, CancellationToken cancel)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, Operation.Path);
        request.Headers.ExpectContinue = true;
        request.Headers.Add("Authorization", "Bearer any");
        request.Content = new StringContent(body ?? Request().ToString(), Encoding.UTF8, "application/json");

        using HttpResponseMessage response = await Http.SendAsync(request, cancel);

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        AssertEnvelope(new Reply(status, null, JObject.Parse(await response.Content.ReadAsStringAsync(cancel))));
    }

    [Test]
    public async Task Parallel_clients_get_their_own_answers(CancellationToken cancel)
    {
        Reply[] replies = await Task.WhenAll(Enumerable.Range(1, 32).Select(client => Task.Run(
            () => PostAsync(client % 4 == 0
                ? Request(("num_images", 1000 + client))
                : Request(("prompt", $"MockImage {client}"), ("seed", client), ("num_images", client % 4))),
            cancel)));

        Assert.Multiple(() =>
        {
            for (int client = 1; client <= replies.Length; client++)
            {
                Reply reply = replies[client - 1];
                AssertEnvelope(reply);
                if (client % 4 == 0)
                {
                    Assert.That((reply.Status, reply.Message.Contains($"found {1000 + client} ")), Is.EqualTo((400, true)));
                }
                else
                {
                    Assert.That(reply.Status, Is.EqualTo(201));
                    Assert.That(reply.Body["prompt"]!.Value<string>(), Is.EqualTo($"MockImage {client}"));
                    Assert.That(reply.Body["seed"]!.Value<int>(), Is.EqualTo(client));
                    Assert.That(reply.Body["images"]!.Count(), Is.EqualTo(client % 4));
                }
            }
        });
    }

    [TearDown]
    public async Task ServerStillWorksAsync() => Assert.That((await PostAsync(Request())).Status, Is.EqualTo(201));

    // An error in the service's own form; a success has another.
    private void AssertEnvelope(Reply reply)
    {
        if (reply.Status >= 400)
        {
            Assert.That(reply.Body["statusCode"]?.Value<int>(), Is.EqualTo(reply.Status));
            Assert.That(reply.Body["path"]?.Value<string>(), Is.EqualTo(Operation.Path));
        }
    }

    // What HttpClient would join or leave out.
    private async Task<Reply> SendRawAsync(string headers, byte[]? body, CancellationToken cancel)
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, Server.BaseAddress.Port, cancel);
        NetworkStream stream = client.GetStream();
        string length = body is null ? string.Empty : $"Content-Length: {body.Length}\r\n";
        string head = $"{Operation.Method} {Operation.Path} HTTP/1.1\r\nHost: {Server.BaseAddress.Authority}\r\nConnection: close\r\n{length}{headers}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancel);
        await stream.WriteAsync(body ?? [], cancel);
        using StreamReader reader = new(stream, Encoding.UTF8);
        string answer = await reader.ReadToEndAsync(cancel);
        int status = int.Parse(answer.Split(' ')[1], CultureInfo.InvariantCulture);
        int from = answer.IndexOf('{', StringComparison.Ordinal);
        return new Reply(status, null, from < 0 ? [] : JObject.Parse(answer[from..(answer.LastIndexOf('}') + 1)]));
    }
}
