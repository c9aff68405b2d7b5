using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace FluxGen.Spec.NSwag;

internal sealed class NSwagRun(string tool, string configuration, string templates)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    // Makes path.cs of path.json. Returns what is wrong in one line, or null.
    public async Task<string?> RunAsync(string path, string contractNamespace, string visibility, CancellationToken cancellationToken)
    {
        string settings;
        try
        {
            settings = NSwagSettings.Fill(await File.ReadAllTextAsync(configuration, cancellationToken).ConfigureAwait(false), NSwagTool.RuntimeOf(tool), new Dictionary<string, string>
            {
                ["Spec"] = Path.GetFileName(path) + ".json",
                ["Output"] = Path.GetFileName(path) + ".cs",
                ["Templates"] = templates.Replace('\\', '/'),
                ["Namespace"] = contractNamespace,
                ["Visibility"] = visibility,
            });
        }
        catch (JsonException error)
        {
            return $"the NSwag configuration {configuration} is not valid: {error.Message}";
        }

        await File.WriteAllTextAsync(path + ".nswag", settings, cancellationToken).ConfigureAwait(false);
        (int exitCode, string output) = await StartAsync(path + ".nswag", cancellationToken).ConfigureAwait(false);
        return exitCode == 0 && File.Exists(path + ".cs") ? null : $"NSwag: {NSwagOutput.Reason(output, exitCode)}";
    }

    private async Task<(int ExitCode, string Output)> StartAsync(string settings, CancellationToken cancellationToken)
    {
        // NSwag needs ASP.NET as well, of which the machine can have a later version alone.
        ProcessStartInfo start = new(Environment.ProcessPath is string host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { "exec", "--roll-forward", "Major", tool, "run", Path.GetFileName(settings) },
            WorkingDirectory = Path.GetDirectoryName(settings),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_TieredPGO"] = "0";
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(Timeout);
        using Process process = Process.Start(start)!;
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(limited.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(limited.Token);
            await process.WaitForExitAsync(limited.Token).ConfigureAwait(false);
            return (process.ExitCode, await output.ConfigureAwait(false) + await error.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            return (-1, $"it did not end within {Timeout.TotalMinutes} minutes.");
        }
    }
}
