using System.Net;
using FluxGen.Cli.Output;
using FluxGen.Testing;

namespace FluxGen.Cli.Generate;

internal sealed record GenerateSettings(string Output, bool Overwrite, bool UseSandbox, Uri? BaseUrl, string? ApiKeyFile, int Retries, IReadOnlyList<string> AllowedHosts);

internal sealed class GenerateRun(GenerateSettings settings, Report report)
{
    public async Task<int> RunAsync(ImageGenerationRequest request, CancellationToken cancellationToken)
    {
        string key = "sandbox";
        if (settings is { UseSandbox: true, BaseUrl: not null })
        {
            return report.Reject(["--sandbox and --base-url exclude each other: the sandbox is a server of its own."]);
        }

        if (!settings.UseSandbox && !ApiKeySource.TryRead(settings.ApiKeyFile, out key, out string problem))
        {
            return report.Reject([problem]);
        }

        FluxApiServer? sandbox;
        try
        {
            sandbox = settings.UseSandbox ? await StartSandboxAsync(cancellationToken) : null;
        }
        catch (Exception failure) when (failure is IOException or InvalidOperationException)
        {
            return report.Failed($"the sandbox cannot start: {failure.Message}");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return report.Cancelled();
        }

        await using (sandbox)
        {
            using FluxClient client = new(new FluxClientOptions
            {
                ApiKey = key,
                BaseAddress = sandbox?.BaseAddress ?? settings.BaseUrl,
                MaxRetries = settings.Retries,
                AllowedDownloadHosts = settings.AllowedHosts,
            });
            return await GenerateAsync(client, request, cancellationToken);
        }
    }

    private static Task<FluxApiServer> StartSandboxAsync(CancellationToken cancellationToken)
    {
        // A proxy of the environment would be used even for this machine.
        HttpClient.DefaultProxy = new WebProxy();
        return FluxApiServer.StartAsync(new() { Seed = Random.Shared.Next() }, cancellationToken);
    }

    private async Task<int> GenerateAsync(FluxClient client, ImageGenerationRequest request, CancellationToken cancellationToken)
    {
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
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return report.Cancelled();
        }
    }
}
