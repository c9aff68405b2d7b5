using System.Collections;
using System.Diagnostics;

namespace FluxGen.Pipeline.Tests.Infrastructure;

internal static class Dotnet
{
    // With these variables of `dotnet test`, its child processes would use its MSBuild server, logger or SDK.
    private static readonly string[] LeakingPrefixes = ["MSBUILD", "VSTEST", "TESTINGPLATFORM"];

    public static async Task<BuildResult> RunAsync(string folder, IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            string name = (string)variable.Key;
            if (LeakingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                start.Environment.Remove(name);
            }
        }

        // In CI the build sets PathMap, which does not accept paths with the characters of the test folders.
        start.Environment.Remove("CI");

        // The time zone of the machine has no influence on what looks like a date.
        start.Environment["TZ"] = "Pacific/Chatham";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().ConfigureAwait(false);
        return new BuildResult(
            process.ExitCode,
            await output.ConfigureAwait(false) + await error.ConfigureAwait(false));
    }
}
