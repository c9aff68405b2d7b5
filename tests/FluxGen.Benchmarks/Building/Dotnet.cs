using System.Diagnostics;

namespace FluxGen.Benchmarks.Building;

internal static class Dotnet
{
    public static (TimeSpan Time, string Output) Run(string folder, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        Stopwatch watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? (watch.Elapsed, output)
            : throw new InvalidOperationException($"'dotnet {string.Join(' ', start.ArgumentList)}' failed in {folder}:\n{output}");
    }
}
