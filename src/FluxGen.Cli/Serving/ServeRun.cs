using FluxGen.Testing;

namespace FluxGen.Cli.Serving;

// Scripts read the address from standard output, where nothing else goes. People read the rest on standard error.
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
            return Fail(ExitCode.Failed, $"the address cannot be printed: {unwritable.Message}");
        }

        // Nothing else ends it, so this is how it is meant to end.
        await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCode.Done;
    }

    private Task<FluxApiServer> StartAsync(CancellationToken cancellationToken)
    {
        // It may run for weeks.
        FluxApiServerOptions options = new() { Port = settings.Port, TimeProvider = time, RequestsKept = 1, OnRequest = new RequestLines(errors, time).Write };
        return FluxApiServer.StartAsync(options, cancellationToken);
    }

    private void Play(FluxApiServer server)
    {
        server.Play(settings.Scenarios);
        if (settings.Always is { } always)
        {
            server.PlayAlways(always);
        }
    }

    private void Announce(FluxApiServer server)
    {
        // As the service's own address is written: without a slash at the end.
        string address = server.BaseAddress.GetLeftPart(UriPartial.Authority);
        output.WriteLine(address);
        errors.WriteLine("It answers as the service does. Try it, with any key:");
        errors.WriteLine($"  {SampleCall.Write(ImagesOperations.GenerateImages, address)}");
        errors.WriteLine("Ctrl+C ends it.");
    }

    private int Fail(int exitCode, string problem)
    {
        errors.WriteLine($"error: {TerminalLine.Write(problem)}");
        return exitCode;
    }
}
