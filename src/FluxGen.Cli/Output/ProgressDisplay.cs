using System.Text;
using Spectre.Console;

namespace FluxGen.Cli.Output;

internal static class ProgressDisplay
{
    private const string Waiting = "Waiting for the service…";

    public static Task<T> ShowAsync<T>(TextOutput output, Func<IProgress<ImageProgress>, Task<T>> work)
    {
        IAnsiConsole? console = output.IsTerminal ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new TerminalOutput(output) }) : null;
        if (console is { Profile.Capabilities.Interactive: true })
        {
            return ShowAsync(console, work);
        }

        output.WriteLine(Waiting);
        return work(new Lines(output));
    }

    // A display that fails must not end a call that costs money.
    public static async Task<T> ShowAsync<T>(IAnsiConsole console, Func<IProgress<ImageProgress>, Task<T>> work)
    {
        Task<T>? running = null;
        try
        {
            await console.Progress()
                .AutoClear(true)
                .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn())
                .StartAsync(context => running = work(new Bars(context)));
        }
        catch (Exception)
        {
            running ??= work(new Progress<ImageProgress>());
        }

        return await running!;
    }

    public static string Describe(ImageProgress progress)
    {
        const double Kilobyte = 1e3;
        const double Megabyte = 1e6;
        bool isLarge = (progress.TotalBytes ?? progress.Bytes) >= Megabyte;
        double unit = isLarge ? Megabyte : Kilobyte;
        string total = progress.TotalBytes is { } bytes ? FormattableString.Invariant($" of {bytes / unit:0.0}") : "";
        return FormattableString.Invariant($"Image {progress.Number}  {progress.Bytes / unit:0.0}{total} {(isLarge ? "MB" : "kB")}");
    }

    private sealed class TerminalOutput(TextOutput output) : IAnsiConsoleOutput
    {
        private readonly AnsiConsoleOutput _size = new(Console.Error);

        public TextWriter Writer => output;

        public bool IsTerminal => output.IsTerminal;

        public int Width => _size.Width;

        public int Height => _size.Height;

        public void SetEncoding(Encoding encoding)
        {
        }
    }

    private sealed class Lines(TextWriter writer) : IProgress<ImageProgress>
    {
        private int _number;

        public void Report(ImageProgress value)
        {
            if (value.Number != _number)
            {
                _number = value.Number;
                writer.WriteLine($"Saving image {_number}…");
            }
        }
    }

    private sealed class Bars(ProgressContext context) : IProgress<ImageProgress>
    {
        private ProgressTask _task = context.AddTask(Waiting).IsIndeterminate();
        private int _number;

        public void Report(ImageProgress value)
        {
            bool isNext = value.Number != _number;
            if (isNext)
            {
                _number = value.Number;
                _task.IsIndeterminate = false;
                _task.Value = _task.MaxValue;
                _task = context.AddTask(Describe(value));
            }

            _task.Description = Describe(value);
            _task.IsIndeterminate = value.TotalBytes is null;
            _task.MaxValue = value.TotalBytes ?? double.MaxValue;
            _task.Value = value.Bytes;
            if (isNext)
            {
                context.Refresh();
            }
        }
    }
}
