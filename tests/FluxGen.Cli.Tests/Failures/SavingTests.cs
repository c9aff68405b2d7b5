using System.Net;
using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Failures;

// Paid for, but it cannot be saved.
public sealed class SavingTests
{
    [Test]
    public async Task Address_of_a_picture_that_cannot_be_downloaded_is_printed_and_the_others_are_saved()
    {
        using TemporaryDirectory directory = new();
        Uri? good = null, missing = null;
        Stub stub = new(() => Task.FromResult(StubAnswer.Json(HttpStatusCode.OK, Pictures.At(missing!, good!))));
        good = stub.Serve("good", new(HttpStatusCode.OK, "image/png", Pictures.Png));
        missing = stub.Serve("missing", new(HttpStatusCode.NotFound, "text/plain", []));

        CliResult result = await Call(stub, directory).RunAsync();

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.Some.EqualTo($"The image is at {missing}"));
        Assert.That(result.ErrorLines, Has.None.EqualTo($"The image is at {good}"));
        Assert.That(result.OutputLines, Is.EqualTo(directory.Files.Select(name => directory.File(name))));
        Assert.That(await File.ReadAllBytesAsync(directory.File(directory.Files.Single())), Is.EqualTo(Pictures.Png));
    }

    [Test]
    public async Task Download_that_breaks_off_leaves_no_part_of_a_file()
    {
        using TemporaryDirectory directory = new();
        using ImageHost server = ImageHost.Sending(Pictures.Png, Pictures.Png.Length + 1, () => Task.CompletedTask);
        Stub stub = new(HttpStatusCode.OK, Pictures.At(server.Url));

        CliResult result = await Call(stub, directory, "--json").RunAsync();

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.Some.EqualTo($"The image is at {server.Url}"));
        Assert.That((string?)result.Json["images"]![0]!["url"], Is.EqualTo(server.Url.AbsoluteUri));
        Assert.That((string?)result.Json["images"]![0]!["problem"], Is.Not.Empty);
        Assert.That(directory.Files, Is.Empty);
    }

    [TestCase(true, TestName = "Picture_whose_directory_has_vanished_is_kept_among_the_temporary_files")]
    [TestCase(false, TestName = "Picture_that_can_be_kept_nowhere_is_told_to_be_lost")]
    public async Task Picture_whose_directory_has_vanished(bool canBeKept)
    {
        using TemporaryDirectory directory = new();
        string temporary = Directory.CreateDirectory(directory.File("tmp")).FullName;
        string output = Directory.CreateDirectory(directory.File("out")).FullName;
        Stub stub = new(() =>
        {
            // As when somebody takes the disk away while the service is drawing.
            Directory.Delete(output, recursive: true);
            File.WriteAllText(output, "in the way");
            return Task.FromResult(StubAnswer.Json(HttpStatusCode.OK, Pictures.Inside(Pictures.Png)));
        });

        CliResult result = await new CliProcess(Arguments.Generate("--base-url", stub.BaseUrl.AbsoluteUri, "--out", output))
            .WithTemporaryFilesIn(canBeKept ? temporary : output)
            .RunAsync();

        result.ShouldExitWith(5);
        string? kept = directory.Files.SingleOrDefault(name => name != "out");
        if (canBeKept)
        {
            Assert.That(result.Errors, Does.Contain(directory.File(kept!)));
            Assert.That(await File.ReadAllBytesAsync(directory.File(kept!)), Is.EqualTo(Pictures.Png));
        }
        else
        {
            Assert.That(kept, Is.Null);
            Assert.That(result.Errors, Does.Contain("It cannot be recovered."));
        }
    }

    private static CliProcess Call(Stub stub, TemporaryDirectory directory, params string[] options) =>
        new(Arguments.Generate([.. options, "--base-url", stub.BaseUrl.AbsoluteUri, "--out", directory.Path]));
}
