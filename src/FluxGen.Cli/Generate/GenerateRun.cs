using System.Net;
using FluxGen.Cli.Output;
using FluxGen.Testing;

namespace FluxGen.Cli.Generate;

internal sealed record GenerateSettings(string Output, bool Overwrite, bool UseSandbox, Uri? BaseUrl, string? ApiKeyFile, int Retries);

internal sealed class GenerateRun(GenerateSettings settings, Report report)
{
    public async Task<int> RunAsync(ImageGenerationRequest request, CancellationToken cancellationToken)
    {
        string key = "sandbox";
        if (settings is { UseSandbox: true, BaseUrl: not null })
        {
            return report.Reject(["--sandbox and --base-url exclude each other: the sandbox is a server of its own."]);
        }

        if (!settings.UseSandbox && !ApiKeySource.TryRead(settings.ApiKeyFile, out key, out string missing))
        {
            return report.Reject([missing]);
        }

        if (OutputDirectory.FindProblem(settings.Output) is { } unwritable)
        {
            return report.Reject([unwritable]);
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
            });
            return await GenerateAsync(client, request, cancellationToken);
        }
    }

    private static Task<FluxApiServer> StartSandboxAsync(CancellationToken cancellationToken)
    {
        // A proxy of the environment would be asked for this machine, too.
        HttpClient.DefaultProxy = new WebProxy();
        return FluxApiServer.StartAsync(new() { Seed = Random.Shared.Next() }, cancellationToken);
    }

    private async Task<int> GenerateAsync(FluxClient client, ImageGenerationRequest request, CancellationToken cancellationToken)
    {
        ImageGeneration generation;
        try
        {
            generation = await report.WhileAsync("Waiting for the service", () => client.GenerateAsync(request, cancellationToken));
        }
        catch (FluxUnreadableResponseException unreadable)
        {
            return report.Unreadable(unreadable, unreadable.Body.IsEmpty ? null : await RescuedFile.SaveAsync(unreadable.Body));
        }
        catch (FluxException failure)
        {
            return report.Failed(failure);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return report.Cancelled();
        }

        ImageSaver saver = new(settings.Output, settings.Overwrite, report);
        IReadOnlyList<SavedImage> images = await saver.SaveAsync(generation, cancellationToken);
        return cancellationToken.IsCancellationRequested ? report.CancelledAfter(generation, images) : report.Done(generation, images);
    }
}
