using FluxGen.Cli.Output;
using FluxGen.Testing;

namespace FluxGen.Cli.Serve;

internal sealed record ServeSettings(int Port, string? Specification, IReadOnlyList<Scenario> Scenarios, Scenario? Always);

// Scripts read the URL from standard output, where nothing else goes. People read the rest on standard error.
internal sealed class ServeRun(ServeSettings settings, TextOutput output, TextOutput errors, TimeProvider time)
{
    private readonly Report _report = new(output, errors, asJson: false);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using RequestLog log = new(errors, time);
        FluxApiServer server;
        try
        {
            server = await StartAsync(log, cancellationToken);
        }
        catch (Exception unreadable) when (settings.Specification is not null && unreadable is FileNotFoundException or DirectoryNotFoundException or InvalidDataException or UnauthorizedAccessException)
        {
            return _report.Reject([$"--spec: {unreadable.Message}"]);
        }
        catch (IOException unusable)
        {
            return _report.Reject([$"--port: {unusable.Message}"]);
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
        }
        catch (ArgumentException unplayable)
        {
            return _report.Reject([unplayable.Message]);
        }

        // The URL of the service is written without a slash at the end, too.
        string url = server.BaseAddress.GetLeftPart(UriPartial.Authority);
        if (!output.TryWriteLine(url))
        {
            return _report.Failed($"the URL cannot be printed: {output.Failure?.GetBaseException().Message}");
        }

        foreach (string line in settings.Specification is { } specification ? Operations(server, specification) : Introduction(url))
        {
            errors.TryWriteLine(line);
        }

        errors.TryWriteLine("Ctrl+C ends it.");

        // The server runs until it is cancelled, so cancellation is a success.
        await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCode.Done;
    }

    private static string[] Operations(FluxApiServer server, string specification) =>
        [$"It serves the operations of {specification}:", .. server.Operations.Select(operation => $"  {operation}")];

    private static string[] Introduction(string url) =>
        ["It responds as the service does. Try it, with any key:", $"  {SampleCall.Write(ImagesOperations.GenerateImages, url)}"];

    private Task<FluxApiServer> StartAsync(RequestLog log, CancellationToken cancellationToken)
    {
        // The server may run for weeks, so it must not keep its requests.
        FluxApiServerOptions options = new() { Port = settings.Port, SpecificationFile = settings.Specification, TimeProvider = time, RequestsKept = 1, OnRequest = log.Add };
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
}
