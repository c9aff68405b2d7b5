using System.Net;
using FluxGen.Cli.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Tests.Serve;

public sealed class LogTests
{
    private static readonly string Body = JsonConvert.SerializeObject(new ImageGenerationRequest { Prompt = Arguments.Prompt });

    [Test]
    public async Task Each_request_and_each_download_is_a_line()
    {
        await using ServedApi api = await InProcess.ServeAsync();

        using HttpResponseMessage response = await api.PostAsync(Catalogue.Operation.Path, Body);
        Uri image = new((string)JObject.Parse(await response.Content.ReadAsStringAsync()).SelectToken("images[0].url")!);
        using HttpResponseMessage download = await api.Client.GetAsync(image);

        const string Time = @"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ ";
        Assert.That(await api.LineAsync(IsRequest), Does.Match($@"{Time}#1 POST /{Catalogue.Operation.Path} -> 201 \(fits, success\)$"));
        Assert.That(await api.LineAsync(IsRequest), Does.Match($@"{Time}#1 GET {image.AbsolutePath} -> 200 \(fits, success\)$"));
    }

    [Test]
    public async Task Requests_give_the_terminal_no_commands()
    {
        await using ServedApi api = await InProcess.ServeAsync();

        using HttpResponseMessage response = await api.PostAsync("a%1b[2Jb%0d%0a2026-01-01 #9 POST %E2%80%AE", Body);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await api.LineAsync(IsRequest), Does.Match(@"^[^\p{C}]*-> 404 [^\p{C}]*$"));
    }

    [Test]
    public async Task Long_line_loses_its_middle()
    {
        await using ServedApi api = await InProcess.ServeAsync();

        using HttpResponseMessage response = await api.PostAsync(new string('a', 5000), Body);

        Assert.That(await api.LineAsync(IsRequest), Has.Length.LessThanOrEqualTo(600).And.Contains("POST /aaa").And.Contains("…").And.EndsWith(")"));
    }

    private static bool IsRequest(string line) => line.Contains(" #", StringComparison.Ordinal);
}
