using FluxGen.Cli.Output;
using FluxGen.Testing;

namespace FluxGen.Cli.Serve;

internal sealed record ServeSettings(int Port, IReadOnlyList<Scenario> Scenarios, Scenario? Always);

// Scripts read the URL from standard output, where nothing else goes. People read the rest on standard error.
internal sealed class ServeRun(ServeSettings settings, TextWriter output, TextWriter errors, TimeProvider time)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        FluxApiServer server;
        try
        {
            server = await StartAsync(cancellationToken);
        }
        catch (IOException unusable)
        {
            return Fail(ExitCode.BadArguments, $"--port: {unusable.Message}");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Done;
        }

        await using (server)
        {
            return await ServeAsync(server, cancellationToken);
        }
    }

    private async Task<int> ServeAsync(FluxApiServer server, CancellationToken cancellationToken)
    {
        try
        {
            Play(server);
            Announce(server);
        }
        catch (ArgumentException unplayable)
        {
            return Fail(ExitCode.BadArguments, unplayable.Message);
        }
        catch (IOException unwritable)
        {
            return Fail(ExitCode.Failed, $"the URL cannot be printed: {unwritable.Message}");
        }

        // The server runs until it is cancelled, so cancellation is a success.
        await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCode.Done;
    }

    private Task<FluxApiServer> StartAsync(CancellationToken cancellationToken)
    {
        // The server may run for weeks, so it must not keep its requests.
        FluxApiServerOptions options = new() { Port = settings.Port, TimeProvider = time, RequestsKept = 1, OnRequest = new RequestLog(errors, time).Write };
        return FluxApiServer.StartAsync(options, cancellationToken);
    }

    private void Play(FluxApiServer server)
    {
        server.Play([.. settings.Scenarios]);
        if (settings.Always is { } always)
        {
            server.PlayAlways(always);
        }
    }

    private void Announce(FluxApiServer server)
    {
        // The URL of the service is written without a slash at the end, too.
        string url = server.BaseAddress.GetLeftPart(UriPartial.Authority);
        output.WriteLine(url);
        errors.WriteLine("It responds as the service does. Try it, with any key:");
        errors.WriteLine($"  {SampleCall.Write(ImagesOperations.GenerateImages, url)}");
        errors.WriteLine("Ctrl+C ends it.");
    }

    private int Fail(int exitCode, string problem)
    {
        errors.WriteLine($"error: {TerminalText.Clean(problem)}");
        return exitCode;
    }
}
