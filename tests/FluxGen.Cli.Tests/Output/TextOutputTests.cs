using FluxGen.Cli.Output;
using Spectre.Console;

namespace FluxGen.Cli.Tests.Output;

public sealed class TextOutputTests
{
    private static readonly Style Red = new(Color.Red);

    [Test]
    public void Terminal_shows_a_line_in_its_colour_and_in_one_piece()
    {
        using StringWriter writer = new();
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard, Out = new AnsiConsoleOutput(writer) });
        using TextOutput output = new(writer, terminal);
        string line = string.Join(' ', Enumerable.Repeat("[long]", 100));

        output.TryWriteLine(line, Red);

        Assert.That(writer.ToString().TrimEnd(), Is.EqualTo($"\u001b[91m{line}\u001b[0m"));
    }

    [TestCase(null, true)]
    [TestCase("1", false)]
    [Platform("Linux")]
    public async Task Terminal_has_colours_unless_somebody_wants_none(string? noColour, bool expected)
    {
        CliResult result = await CliProcess.InShell("""exec script --quiet --return --command "$*" /dev/null""", "generate", "--sandboxx")
            .Set("TERM", "xterm-256color")
            .Set("NO_COLOR", noColour)
            .RunAsync();

        Assume.That(result.ExitCode, Is.Not.EqualTo(127), "this machine has no program that makes a terminal");
        result.ShouldExitWith(2);
        Assert.That(result.Output, Does.Contain("error: --sandboxx").And.Matches(expected ? @"\u001b\[[0-9;]+merror: " : @"^((?!\u001b\[[0-9;]+m)[\s\S])*$"));
    }

    [Test]
    public void Elsewhere_there_are_no_colours()
    {
        using StringWriter writer = new();

        TextOutput.Of(writer).TryWriteLine("plain", Red);

        Assert.That(writer.ToString(), Is.EqualTo($"plain{Environment.NewLine}"));
    }

    [Test]
    public void Failure_is_remembered_and_no_exception()
    {
        using TextOutput output = new(new FullWriter());

        output.Write("a");
        output.Write('b');
        output.WriteLine("c");
        bool isWritten = output.TryWriteLine("d");

        Assert.That(isWritten, Is.False);
        Assert.That(output.Failure, Is.InstanceOf<IOException>());
    }

    [Test]
    public async Task Display_that_cannot_be_written_does_not_end_the_call()
    {
        int calls = 0;
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(new FullWriter()) });

        int result = await ProgressDisplay.ShowAsync(terminal, progress =>
        {
            progress.Report(new(1, 1_000, 2_000));
            return Task.FromResult(++calls);
        });

        Assert.That((result, calls), Is.EqualTo((1, 1)));
    }

    private sealed class FullWriter : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }
}
