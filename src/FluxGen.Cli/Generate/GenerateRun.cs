using System.Net;
using FluxGen.Cli.Output;
using FluxGen.Testing;

namespace FluxGen.Cli.Generate;

internal sealed record GenerateSettings(string Output, bool Overwrite, bool UseSandbox, Uri? BaseUrl, string? ApiKeyFile, int Retries, TimeSpan Timeout, IReadOnlyList<string> AllowedHosts);

internal sealed class GenerateRun(GenerateSettings settings, Report report)
{
    public async Task<int> RunAsync(ImageGenerationRequest request, CancellationToken cancellationToken)
    {
        if (settings is { UseSandbox: true, BaseUrl: not null })
        {
            return report.Reject(["--sandbox and --base-url exclude each other: the sandbox is a server of its own."]);
        }

        return settings.UseSandbox
            ? await RunInSandboxAsync(request, cancellationToken)
            : await RunWithKeyAsync(request, cancellationToken);
    }

    private async Task<int> RunInSandboxAsync(ImageGenerationRequest request, CancellationToken cancellationToken)
    {
        // A proxy of the environment would be used even for this machine.
        HttpClient.DefaultProxy = new WebProxy();
        FluxApiServer sandbox;
        try
        {
            sandbox = await FluxApiServer.StartAsync(new() { Seed = Random.Shared.Next() }, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or InvalidOperationException)
        {
            return report.Failed($"the sandbox cannot start: {failure.Message}");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return report.Cancelled(isSent: false);
        }

        await using (sandbox)
        {
            return await GenerateAsync(request, "sandbox", sandbox.BaseAddress, cancellationToken);
        }
    }

    private Task<int> RunWithKeyAsync(ImageGenerationRequest request, CancellationToken cancellationToken)
    {
        if (!ApiKeySource.TryRead(settings.ApiKeyFile, out string key, out IReadOnlyList<string> problem))
        {
            return Task.FromResult(report.Reject([problem[0]], [.. problem.Skip(1)]));
        }

        report.Conceal(key);
        return GenerateAsync(request, key, settings.BaseUrl, cancellationToken);
    }

    private async Task<int> GenerateAsync(ImageGenerationRequest request, string key, Uri? baseAddress, CancellationToken cancellationToken)
    {
        using FluxClient client = new(new FluxClientOptions
        {
            ApiKey = key,
            BaseAddress = baseAddress,
            MaxRetries = settings.Retries,
            AllowedDownloadHosts = settings.AllowedHosts,
            Timeout = settings.Timeout,
        });
        try
        {
            ImageGeneration generation = await report.WhileAsync(progress => client.GenerateToDirectoryAsync(
                request, settings.Output, new() { Overwrite = settings.Overwrite, Progress = progress }, cancellationToken));
            return cancellationToken.IsCancellationRequested ? report.CancelledAfter(generation) : report.Done(generation);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return report.Reject([$"--out: '{settings.Output}' cannot be written to: {unwritable.Message} Nothing was sent. Name another directory."]);
        }
        catch (FluxException failure)
        {
            return report.Failed(failure);
        }
        catch (OperationCanceledException cancelled) when (cancellationToken.IsCancellationRequested)
        {
            return cancelled.InnerException is FluxUnreadableResponseException received ? report.CancelledWithin(received) : report.Cancelled(isSent: true);
        }
    }
}
