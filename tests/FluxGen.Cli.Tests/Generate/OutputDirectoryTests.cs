using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Generate;

public sealed class OutputDirectoryTests
{
    [Test]
    public async Task File_in_the_way_of_the_directory_is_reported_before_anything_is_sent()
    {
        using TemporaryDirectory directory = new();
        await File.WriteAllTextAsync(directory.File("file"), "in the way");

        await ShouldBeRefusedAsync(directory.File("file"));

        Assert.That(directory.Files.Single(), Is.EqualTo("file"));
    }

    [Test]
    public Task Directory_without_a_name_is_reported_before_anything_is_sent() => ShouldBeRefusedAsync("");

    // A place where not even root may write.
    [Test]
    [Platform("Linux")]
    public Task Directory_that_is_read_only_is_reported_before_anything_is_sent() => ShouldBeRefusedAsync("/proc");

    [Test]
    public async Task Overwrite_replaces_the_image_of_the_same_name()
    {
        using TemporaryDirectory directory = new();
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);
        (await InProcess.RunAsync(stub.Call(directory))).ShouldExitWith(0);
        string name = directory.Files.Single();
        await File.WriteAllTextAsync(directory.File(name), "older");

        CliResult result = await InProcess.RunAsync(stub.Call(directory, "--overwrite"));

        result.ShouldExitWith(0);
        Assert.That(directory.Files.Single(), Is.EqualTo(name));
        Assert.That(await File.ReadAllBytesAsync(directory.File(name)), Is.EqualTo(SampleImage.Png));
    }

    [Test]
    public async Task Without_out_the_image_is_saved_in_the_current_directory()
    {
        using TemporaryDirectory directory = new();
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);

        CliResult result = await new CliProcess(Arguments.Generate("--base-url", stub.BaseUrl)).In(directory).RunAsync();

        result.ShouldExitWith(0);
        Assert.That(directory.Files, Has.One.Items);
    }

    [Test]
    public async Task Directory_is_made_where_there_is_none()
    {
        using TemporaryDirectory directory = new();
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);
        string output = Path.Combine("new", "one");

        CliResult result = await new CliProcess(Arguments.Generate("--base-url", stub.BaseUrl, "--out", output)).In(directory).RunAsync();

        result.ShouldExitWith(0);
        Assert.That(directory.Files.Single(), Does.StartWith(output));
    }

    [Test]
    public async Task Json_names_the_file_whatever_the_encoding_of_the_console()
    {
        using TemporaryDirectory directory = new();
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);

        CliResult result = await new CliProcess(Arguments.Generate("--json", "--base-url", stub.BaseUrl, "--out", directory.File("é 🦖")))
            .Set("LC_ALL", "en_US.ISO-8859-1")
            .RunAsync();

        result.ShouldExitWith(0);
        Assert.That((string?)result.Json["images"]?[0]?["path"], Does.Exist);
    }

    private static async Task ShouldBeRefusedAsync(string output)
    {
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);

        CliResult result = await InProcess.RunAsync(Arguments.Generate("--base-url", stub.BaseUrl, "--out", output));

        result.ShouldExitWith(2);
        Assert.That(result.ErrorLines, Has.One.StartsWith($"error: --out: '{output}' cannot be written to: ").And.Contains("Nothing was sent."));
        Assert.That(stub.Received, Is.Empty);
    }
}
