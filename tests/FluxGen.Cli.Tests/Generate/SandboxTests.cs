using System.Globalization;
using FluxGen.Cli.Tests.Support;
using Newtonsoft.Json.Linq;
using SkiaSharp;

namespace FluxGen.Cli.Tests.Generate;

// The whole program at once: a call with --json, and then the same one without.
public sealed class SandboxTests
{
    private static readonly int Count = Math.Clamp(2, Limit("minimum", 1), Limit("maximum", 2));

    private readonly TemporaryDirectory _directory = new();
    private CliResult _asJson = null!;
    private CliResult _asText = null!;
    private Dictionary<string, byte[]> _before = null!;

    private static string Seed => GoodValue.Find(Catalogue.Seed, highest: false)![0];

    private Dictionary<string, byte[]> Files => _directory.Files.ToDictionary(name => name, name => File.ReadAllBytes(_directory.File(name)));

    [OneTimeSetUp]
    public async Task GenerateAsync()
    {
        Uri proxy = await RawServer.FindDeadAddressAsync();
        _asJson = await Call(proxy, "--json").RunAsync();
        _before = Files;
        _asText = await Call(proxy).RunAsync();
    }

    [OneTimeTearDown]
    public void Clean() => _directory.Dispose();

    [Test]
    public void Sandbox_needs_no_key_and_no_network()
    {
        _asJson.ShouldExitWith(0);
        _asText.ShouldExitWith(0);
    }

    [Test]
    public void With_json_there_is_nothing_but_json()
    {
        JObject json = _asJson.Json;
        JArray images = (JArray)json["images"]!;

        Assert.That(_asJson.Errors, Is.Empty);
        Assert.That(images, Has.Count.EqualTo(Count));
        Assert.That(images.Select(image => (string?)image["path"]), Is.EquivalentTo(_before.Keys.Select(_directory.File)));
        Assert.That((string?)json["seed"], Is.EqualTo(Seed));
        Assert.That((string?)json["prompt"], Is.EqualTo(Arguments.Prompt));
        Assert.That(json.ContainsKey("creditsUsed"));
    }

    [Test]
    public void Json_tells_size_and_type_of_each_image()
    {
        foreach (JToken json in _asJson.Json["images"]!)
        {
            using SKCodec image = SKCodec.Create((string)json["path"]!);

            Assert.That(new SKSizeI((int)json["width"]!, (int)json["height"]!), Is.EqualTo(image.Info.Size));
            Assert.That((string?)json["mediaType"], Is.EqualTo($"image/{image.EncodedFormat}").IgnoreCase);
            Assert.That((string?)json["problem"], Is.Null);
            Assert.That((string?)json["url"], Does.StartWith("http://127.0.0.1:"));
        }
    }

    [Test]
    public void Without_json_the_result_is_lines_of_text()
    {
        IEnumerable<string> added = Files.Keys.Except(_before.Keys).Select(_directory.File);

        Assert.That(_asText.OutputLines.SkipLast(1).Select(line => line.Split("  ")[0]), Is.EquivalentTo(added));
        Assert.That(_asText.OutputLines[^1], Is.EqualTo($"seed {Seed}"));
    }

    [Test]
    public void Progress_is_plain_lines_where_there_is_no_terminal()
    {
        string[] steps = ["Waiting for the service…", .. Enumerable.Range(1, Count).Select(number => $"Saving image {number}…")];

        Assert.That(_asText.ErrorLines, Is.EqualTo(steps));
    }

    [Test]
    public void Second_run_overwrites_nothing()
    {
        Assert.That(Files, Has.Count.EqualTo(2 * Count));
        Assert.That(Files.Where(file => _before.ContainsKey(file.Key)), Is.EquivalentTo(_before));
    }

    [Test]
    public void Same_seed_gives_the_same_images() =>
        Assert.That(Files.Where(file => !_before.ContainsKey(file.Key)).Select(file => file.Value), Is.EquivalentTo(_before.Values));

    private static int Limit(string keyword, int otherwise) => Convert.ToInt32(Catalogue.NumImages.Limit(keyword) ?? otherwise, CultureInfo.InvariantCulture);

    private CliProcess Call(Uri proxy, params string[] options) =>
        new CliProcess(Arguments.Generate(["--sandbox", "--out", _directory.Path, .. options]).With(Catalogue.Seed, Seed).With(Catalogue.NumImages, Count))
            .Set(CliProcess.KeyVariable, null)
            .Set("HTTP_PROXY", proxy.AbsoluteUri);
}
