using System.Diagnostics;
using System.Net;
using FluxGen.Cli.Tests.Support;
using Newtonsoft.Json.Linq;
using SkiaSharp;

namespace FluxGen.Cli.Tests.Serve;

// The requests of the service's documentation, byte for byte as those languages send them.
public sealed class DocumentedRequestTests
{
    private const string FromPython = """
        {"prompt": "A T-Rex relaxing on a beach, lying on a sun lounger and wearing sunglasses.", "model": "flux/kontext-max/text-to-image", "aspect_ratio": "21:9"}
        """;

    private const string FromJavaScript = """
        {"model":"flux/kontext-max/text-to-image","prompt":"A T-Rex relaxing on a beach, lying on a sun lounger and wearing sunglasses.","aspect_ratio":"21:9"}
        """;

    [TestCase(FromPython, TestName = "Request_of_Python_gets_an_image")]
    [TestCase(FromJavaScript, TestName = "Request_of_JavaScript_gets_an_image")]
    public async Task Request_gets_an_image(string body)
    {
        await using ServedApi api = await InProcess.ServeAsync();

        using HttpResponseMessage response = await api.PostAsync(Catalogue.Operation.Path, body);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        await ShouldHaveImageAsync(await response.Content.ReadAsStringAsync(), "21:9", api);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Its shells quote otherwise.")]
    public async Task Call_that_is_printed_works_in_a_shell()
    {
        Assume.That((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "curl"))), "There is no curl.");
        await using ServedApi api = await InProcess.ServeAsync();
        string call = await api.LineAsync(line => line.TrimStart().StartsWith("curl ", StringComparison.Ordinal));

        using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", $"{call} --noproxy '*' -sS"]) { RedirectStandardOutput = true })!;
        string response = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();

        Assert.That(shell.ExitCode, Is.Zero);
        await ShouldHaveImageAsync(response, (string)Catalogue.AspectRatio.Default!, api);
    }

    [Test]
    public async Task Invalid_property_is_refused_and_both_sides_learn_which()
    {
        await using ServedApi api = await InProcess.ServeAsync();
        string name = Catalogue.NumImages.Name;
        JObject body = JObject.Parse(FromPython);
        body[name] = 1000;

        using HttpResponseMessage response = await api.PostAsync(Catalogue.Operation.Path, body.ToString());

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(name).And.Contain("1000"));
        Assert.That(await api.LineAsync(line => line.Contains("-> 400", StringComparison.Ordinal)), Does.Contain($"(/{name}: expected ").And.Contain("found 1000 (maximum)"));
    }

    private static async Task ShouldHaveImageAsync(string response, string ratio, ServedApi api)
    {
        byte[] bytes = await api.Client.GetByteArrayAsync((string)JObject.Parse(response).SelectToken("images[0].url")!);
        using SKCodec image = SKCodec.Create(new MemoryStream(bytes));

        Assert.That(image.EncodedFormat, Is.EqualTo(SKEncodedImageFormat.Jpeg));
        Assert.That(image.Info.Size, Is.EqualTo(ImageSizes.OfRatio(ratio)));
    }
}
