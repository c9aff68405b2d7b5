using System.Net;
using FluxGen.Cli.Output;
using FluxGen.Testing;

namespace FluxGen.Cli.Commands;

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

        try
        {
            await using FluxApiServer? sandbox = settings.UseSandbox ? await StartSandboxAsync(cancellationToken) : null;
            using FluxClient client = new(new FluxClientOptions
            {
                ApiKey = key,
                BaseAddress = sandbox?.BaseAddress ?? settings.BaseUrl,
                MaxRetries = settings.Retries,
            });
            return await GenerateAsync(client, request, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return report.Cancelled();
        }
    }

    private static Task<FluxApiServer> StartSandboxAsync(CancellationToken cancellationToken)
    {
        // A proxy of the environment would be asked for this machine, too.
        HttpClient.DefaultProxy = new WebProxy();
        return FluxApiServer.StartAsync(cancellationToken: cancellationToken);
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

        ImageSaver saver = new(settings.Output, settings.Overwrite, report);
        IReadOnlyList<SavedImage> images = await saver.SaveAsync(generation, cancellationToken);
        return report.Done(generation, images);
    }
}
