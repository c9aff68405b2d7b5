using FluxGen.Cli.Output;
using Spectre.Console;

namespace FluxGen.Cli.Tests.Output;

public sealed class ProgressDisplayTests
{
    [TestCase(3_400_000, 5_100_000L, "Image 1  3.4 of 5.1 MB")]
    [TestCase(0, 12_340L, "Image 1  0.0 of 12.3 kB")]
    [TestCase(2_000_000, null, "Image 1  2.0 MB")]
    [TestCase(512, null, "Image 1  0.5 kB")]
    public void Progress_of_an_image_is_reported_in_bytes(long bytes, long? total, string expected) =>
        Assert.That(ProgressDisplay.Describe(new ImageProgress(1, bytes, total)), Is.EqualTo(expected));

    [Test]
    public async Task Terminal_shows_the_bytes_of_each_image()
    {
        using StringWriter writer = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(writer),
        });

        int result = await ProgressDisplay.ShowAsync(console, progress => Task.FromResult(Report(progress)));

        Assert.That(result, Is.EqualTo(17));
        Assert.That(writer.ToString(), Does.Contain("Image 1  1.0 of 2.0 MB").And.Contain("Image 2  3.0 MB"));
    }

    [Test]
    public async Task Elsewhere_each_image_is_a_line()
    {
        using StringWriter writer = new();

        await ProgressDisplay.ShowAsync(TextOutput.Of(writer), progress => Task.FromResult(Report(progress)));

        Assert.That(writer.ToString().ReplaceLineEndings("\n"), Is.EqualTo("Waiting for the service…\nSaving image 1…\nSaving image 2…\n"));
    }

    private static int Report(IProgress<ImageProgress> progress)
    {
        progress.Report(new(1, 1_000_000, 2_000_000));
        progress.Report(new(1, 2_000_000, 2_000_000));
        progress.Report(new(2, 3_000_000, null));
        return 17;
    }
}
