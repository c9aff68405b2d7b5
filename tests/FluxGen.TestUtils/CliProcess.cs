using System.Diagnostics;

namespace FluxGen.TestUtils;

/// <summary>The command line in a process of its own, without the API key and the proxies of this machine.</summary>
public sealed class CliProcess
{
    public const string KeyVariable = "AIMLAPI_API_KEY";
    public const string Key = "k3y-that-nobody-may-see";

    public static readonly TimeSpan Timeout = TimeSpan.FromMinutes(3);

    private readonly ProcessStartInfo _start;

    public CliProcess(params IEnumerable<string> arguments)
        : this(launcher: [], arguments)
    {
    }

    private CliProcess(IEnumerable<string> launcher, IEnumerable<string> arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "FluxGen.Cli.dll");
        string[] command = [.. launcher, Dotnet, program, .. arguments];
        _start = new(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (string name in _start.Environment.Keys.Where(name => name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            _start.Environment.Remove(name);
        }

        Set(KeyVariable, Key);

        // Instrumented code only pays off in programs that run for longer.
        Set("DOTNET_TieredPGO", "0");

        // The sockets for diagnostics would be among the temporary files.
        Set("DOTNET_EnableDiagnostics", "0");
    }

    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs <paramref name="script"/>, in which <c>"$@"</c> is the call of the program.</summary>
    public static CliProcess InShell(string script, params IEnumerable<string> arguments) => new(["sh", "-c", script, "sh"], arguments);

    public static Task<CliResult> RunAsync(params IEnumerable<string> arguments) => new CliProcess(arguments).RunAsync();

    /// <summary>Sets an environment variable, or removes it where <paramref name="value"/> is null.</summary>
    public CliProcess Set(string variable, string? value)
    {
        _start.Environment[variable] = value;
        if (value is null)
        {
            _start.Environment.Remove(variable);
        }

        return this;
    }

    public CliProcess In(TemporaryDirectory directory)
    {
        _start.WorkingDirectory = directory.Path;
        return this;
    }

    public CliProcess WithTemporaryFilesIn(string directory)
    {
        foreach (string variable in (string[])["TMPDIR", "TMP", "TEMP"])
        {
            Set(variable, directory);
        }

        return this;
    }

    public Process Start()
    {
        Process process = Process.Start(_start)!;
        process.StandardInput.Close();
        return process;
    }

    public Task<CliResult> RunAsync() => RunAsync(_ => Task.CompletedTask);

    /// <summary>Runs the program to its end, and <paramref name="during"/> meanwhile.</summary>
    public async Task<CliResult> RunAsync(Func<Process, Task> during)
    {
        using Process process = Start();
        using CancellationTokenSource timer = new(Timeout);
        Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            Task exit = process.WaitForExitAsync(timer.Token);
            await await Task.WhenAny(exit, during(process).WaitAsync(timer.Token));
            await exit;
        }
        catch (Exception failure)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"The program did not end: {failure.Message}\n{await output}\n{await errors}");
        }

        return new CliResult(process.ExitCode, await output, await errors).EnsureWithoutKey();
    }
}
