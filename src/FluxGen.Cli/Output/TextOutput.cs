using System.Text;
using Spectre.Console;

namespace FluxGen.Cli.Output;

// Standard output or standard error. What cannot be written is remembered and no exception, because no text may cost an image that
// has been paid for.
internal sealed class TextOutput : TextWriter
{
    private readonly TextWriter _writer;
    private readonly IAnsiConsole? _terminal;
    private readonly Lock _lock = new();

    // A terminal paints the lines.
    public TextOutput(TextWriter writer, IAnsiConsole? terminal = null)
    {
        _writer = writer;
        _terminal = terminal;
        if (terminal is not null)
        {
            // A long URL must stay whole.
            terminal.Profile.Width = int.MaxValue;
        }
    }

    public override Encoding Encoding => _writer.Encoding;

    public bool IsTerminal => _terminal is not null;

    // The last failure.
    public Exception? Failure { get; private set; }

    public static TextOutput Of(TextWriter writer)
    {
        bool isTerminal = (writer == Console.Out && !Console.IsOutputRedirected) || (writer == Console.Error && !Console.IsErrorRedirected);
        return writer as TextOutput ?? new TextOutput(writer, isTerminal ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }) : null);
    }

    public bool TryWriteLine(string line, Style? style = null) => Try(line, text =>
    {
        _writer.WriteLine(style is null || _terminal is null ? text : _terminal.ToAnsi(new Text(text, style)));
        _writer.Flush();
    });

    public override void Write(char value) => Try(value, _writer.Write);

    public override void Write(char[] buffer, int index, int count) => Try(buffer, text => _writer.Write(text, index, count));

    public override void Write(string? value) => Try(value, _writer.Write);

    public override void WriteLine(string? value) => Try(value, _writer.WriteLine);

    public override void Flush() => Try(_writer, writer => writer.Flush());

    private bool Try<T>(T text, Action<T> write)
    {
        lock (_lock)
        {
            try
            {
                write(text);
                return true;
            }
            catch (Exception failure)
            {
                Failure = failure;
                return false;
            }
        }
    }
}
