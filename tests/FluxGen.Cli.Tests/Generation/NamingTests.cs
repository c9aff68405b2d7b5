using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Generation;

public sealed class NamingTests
{
    private readonly Stub _stub = Stub.WithPicture(Pictures.Png);

    [Test]
    public async Task Overwrite_replaces_the_picture_of_the_same_name()
    {
        using TemporaryDirectory directory = new();
        (await GenerateAsync(directory)).ShouldExitWith(0);
        string name = directory.Files.Single();
        await File.WriteAllTextAsync(directory.File(name), "older");

        CliResult result = await GenerateAsync(directory, "--overwrite");

        result.ShouldExitWith(0);
        Assert.That(directory.Files.Single(), Is.EqualTo(name));
        Assert.That(await File.ReadAllBytesAsync(directory.File(name)), Is.EqualTo(Pictures.Png));
    }

    [Test]
    public async Task Directory_is_made_where_there_is_none()
    {
        using TemporaryDirectory directory = new();

        CliResult result = await GenerateAsync(directory, "--out", Path.Combine("new", "one"));

        result.ShouldExitWith(0);
        Assert.That(directory.Files.Single(), Does.StartWith(Path.Combine("new", "one")));
    }

    [Test]
    public async Task Json_names_the_file_whatever_the_encoding_of_the_console()
    {
        using TemporaryDirectory directory = new();

        CliResult result = await new CliProcess(Arguments.Generate("--json", "--base-url", _stub.BaseUrl.AbsoluteUri, "--out", directory.File("é 🦖")))
            .Set("LC_ALL", "en_US.ISO-8859-1")
            .RunAsync();

        result.ShouldExitWith(0);
        Assert.That((string?)result.Json["images"]?[0]?["path"], Does.Exist);
    }

    // Without --out, that is in the current directory.
    private Task<CliResult> GenerateAsync(TemporaryDirectory directory, params string[] options) =>
        new CliProcess(Arguments.Generate(["--base-url", _stub.BaseUrl.AbsoluteUri, .. options])).In(directory).RunAsync();
}
