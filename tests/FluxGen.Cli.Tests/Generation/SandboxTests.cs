using FluxGen.Cli.Tests.Support;
using Newtonsoft.Json.Linq;
using SkiaSharp;

namespace FluxGen.Cli.Tests.Generation;

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
        _asJson = await Call("--json").RunAsync();
        _before = Files;
        _asText = await Call().RunAsync();
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
        Assert.That(images.Select(image => (string?)image["path"]), Is.EquivalentTo(_before.Keys.Select(name => _directory.File(name))));
        Assert.That((string?)json["seed"], Is.EqualTo(Seed));
        Assert.That((string?)json["prompt"], Is.EqualTo(Arguments.Words));
        Assert.That(json.ContainsKey("creditsUsed"));
    }

    [Test]
    public void Json_tells_size_and_type_of_each_picture()
    {
        foreach (JToken image in _asJson.Json["images"]!)
        {
            using SKCodec picture = SKCodec.Create((string)image["path"]!);

            Assert.That(new SKSizeI((int)image["width"]!, (int)image["height"]!), Is.EqualTo(picture.Info.Size));
            Assert.That((string?)image["mediaType"], Is.EqualTo($"image/{picture.EncodedFormat}").IgnoreCase);
            Assert.That((string?)image["problem"], Is.Null);
            Assert.That((string?)image["url"], Does.StartWith("http://127.0.0.1:"));
        }
    }

    [Test]
    public void Without_json_the_result_is_lines_of_text()
    {
        IEnumerable<string> added = Files.Keys.Except(_before.Keys).Select(name => _directory.File(name));

        Assert.That(_asText.OutputLines.SkipLast(1).Select(line => line.Split("  ")[0]), Is.EquivalentTo(added));
        Assert.That(_asText.OutputLines[^1], Is.EqualTo($"seed {Seed}"));
    }

    [Test]
    public void Progress_is_plain_lines_where_there_is_no_terminal()
    {
        string[] steps = ["Waiting for the service…", .. Enumerable.Range(1, Count).Select(number => $"Saving image {number} of {Count}…")];

        Assert.That(_asText.ErrorLines, Is.EqualTo(steps));
    }

    [Test]
    public void Second_run_overwrites_nothing()
    {
        Assert.That(Files, Has.Count.EqualTo(2 * Count));
        Assert.That(Files.Where(file => _before.ContainsKey(file.Key)), Is.EquivalentTo(_before));
    }

    [Test]
    public void Same_seed_gives_the_same_pictures()
    {
        IEnumerable<string> Hashes(IEnumerable<byte[]> files) => files.Select(Convert.ToBase64String).Select(text => text.GetHashCode(StringComparison.Ordinal).ToString()).Order();

        Assert.That(Hashes(Files.Where(file => !_before.ContainsKey(file.Key)).Select(file => file.Value)), Is.EqualTo(Hashes(_before.Values)));
    }

    private static int Limit(string keyword, int otherwise) => Convert.ToInt32(Catalogue.NumImages.Limit(keyword) ?? otherwise);

    private CliProcess Call(params string[] options) =>
        new CliProcess(Arguments.Generate(["--sandbox", "--out", _directory.Path, .. options]).With(Catalogue.Seed, Seed).With(Catalogue.NumImages, Count))
            .Set(CliProcess.KeyVariable, null)
            .Set("HTTP_PROXY", ImageHost.Refusing.AbsoluteUri);
}
