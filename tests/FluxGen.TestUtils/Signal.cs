using System.Diagnostics;

namespace FluxGen.TestUtils;

public sealed record Signal(string Name, int Number)
{
    public static readonly Signal Interrupt = new("INT", 2);
    public static readonly Signal Terminate = new("TERM", 15);

    /// <summary>The signals that ask a program to end.</summary>
    public static readonly IReadOnlyList<Signal> Ending = [Interrupt, Terminate, new("HUP", 1), new("QUIT", 3)];

    /// <summary>Skips the test where this run ignores the signal: a shell does so for what it runs in the background, and processes inherit it.</summary>
    public void AssumeNotIgnored()
    {
        string? mask = File.Exists("/proc/self/status")
            ? File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
            : null;
        Assume.That(mask is null || (Convert.ToUInt64(mask["SigIgn:".Length..].Trim(), 16) & (1UL << (Number - 1))) == 0, $"This run ignores SIG{Name}.");
    }

    public async Task SendAsync(Process process)
    {
        using Process kill = Process.Start("kill", [$"-{Name}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public override string ToString() => Name;
}
