using System.IO.Pipelines;

namespace FluxGen.Cli.Tests.Support;

// Runs the command line inside this process, which is faster than a CliProcess.
internal static class InProcess
{
    public static Task<CliResult> RunAsync(params IEnumerable<string> arguments) => RunAsync(arguments, CancellationToken.None);

    public static async Task<CliResult> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using StringWriter output = new();
        using StringWriter errors = new();
        int exitCode = await RunAsync(arguments, output, errors, cancellationToken);
        return new CliResult(exitCode, output.ToString(), errors.ToString()).EnsureWithoutKey();
    }

    public static Task<int> RunAsync(IEnumerable<string> arguments, TextWriter output, TextWriter errors, CancellationToken cancellationToken = default) =>
        CommandLine.RunAsync([.. arguments], output, errors, cancellationToken).WaitAsync(CliProcess.Timeout, CancellationToken.None);

    public static Task<ServedApi> ServeAsync(params IEnumerable<string> arguments) => ServeOnAsync("0", arguments);

    public static Task<ServedApi> ServeOnAsync(string port, params IEnumerable<string> arguments)
    {
        Pipe output = new();
        Pipe errors = new();
        CancellationTokenSource end = new();
        Task run = ServeAsync(["serve", "--port", port, .. arguments], output, errors, end.Token);
        return ServedApi.ReadAsync(new StreamReader(output.Reader.AsStream()), new StreamReader(errors.Reader.AsStream()), async () =>
        {
            await end.CancelAsync();
            await run;
            end.Dispose();
        });
    }

    private static async Task ServeAsync(IEnumerable<string> arguments, Pipe output, Pipe errors, CancellationToken cancellationToken)
    {
        await using StreamWriter outputWriter = new(output.Writer.AsStream()) { AutoFlush = true };
        await using StreamWriter errorWriter = new(errors.Writer.AsStream()) { AutoFlush = true };
        await RunAsync(arguments, outputWriter, errorWriter, cancellationToken);
    }
}
