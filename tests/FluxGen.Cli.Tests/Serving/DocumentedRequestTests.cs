using System.Net;
using FluxGen.Cli.Tests.Generation;
using FluxGen.Cli.Tests.Support;
using Newtonsoft.Json.Linq;
using SkiaSharp;

namespace FluxGen.Cli.Tests.Serving;

// What the service's documentation shows, byte for byte as those languages send it.
public sealed class DocumentedRequestTests
{
    private const string FromPython = """
        {"prompt": "A T-Rex relaxing on a beach, lying on a sun lounger and wearing sunglasses.", "model": "flux/kontext-max/text-to-image", "aspect_ratio": "21:9"}
        """;

    private const string FromJavaScript = """
        {"model":"flux/kontext-max/text-to-image","prompt":"A T-Rex relaxing on a beach, lying on a sun lounger and wearing sunglasses.","aspect_ratio":"21:9"}
        """;

    private ServedApi _api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _api = await ServedApi.StartAsync();

    [OneTimeTearDown]
    public async Task EndAsync() => await _api.DisposeAsync();

    [TestCase(FromPython, TestName = "Request_of_Python_gets_a_picture")]
    [TestCase(FromJavaScript, TestName = "Request_of_JavaScript_gets_a_picture")]
    public async Task Request_gets_a_picture(string body)
    {
        using HttpResponseMessage response = await _api.PostAsync(Catalogue.Operation.Path, body);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        await ShouldBeAPictureAsync(JObject.Parse(await response.Content.ReadAsStringAsync()), "21:9");
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Its shells quote otherwise.")]
    public async Task Call_that_is_printed_works_in_a_shell()
    {
        Assume.That((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "curl"))), "There is no curl.");
        await using ServedApi api = await ServedApi.StartAsync();
        string call = await api.LineAsync(line => line.TrimStart().StartsWith("curl ", StringComparison.Ordinal));

        using System.Diagnostics.Process shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sh", ["-c", $"{call} --noproxy '*' -sS"]) { RedirectStandardOutput = true })!;
        string answer = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();

        Assert.That(shell.ExitCode, Is.Zero);
        await ShouldBeAPictureAsync(JObject.Parse(answer), (string)Catalogue.AspectRatio.Default!);
    }

    [Test]
    public async Task Wrong_member_is_refused_and_both_sides_learn_which()
    {
        string name = Catalogue.NumImages.Name;
        JObject body = JObject.Parse(FromPython);
        body[name] = 1000;

        using HttpResponseMessage response = await _api.PostAsync(Catalogue.Operation.Path, body.ToString());

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(name).And.Contain("1000"));
        Assert.That(await _api.LineAsync(line => line.Contains("-> 400", StringComparison.Ordinal)), Does.Contain($"(/{name}: expected ").And.Contain("found 1000 (maximum)"));
    }

    private static async Task ShouldBeAPictureAsync(JObject answer, string ratio)
    {
        using HttpClient client = new(new SocketsHttpHandler { UseProxy = false });
        byte[] bytes = await client.GetByteArrayAsync((string)answer.SelectToken("images[0].url")!);
        using SKCodec picture = SKCodec.Create(new MemoryStream(bytes));

        Assert.That(picture.EncodedFormat, Is.EqualTo(SKEncodedImageFormat.Jpeg));
        Assert.That(picture.Info.Size, Is.EqualTo(PictureSizes.Read()[ratio]));
    }
}
