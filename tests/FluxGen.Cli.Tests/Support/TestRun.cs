using System.Net;

[assembly: LevelOfParallelism(4)]

namespace FluxGen.Cli.Tests;

// Calls inside this process get what CliProcess gives to a process of its own.
[SetUpFixture]
public sealed class TestRun
{
    [OneTimeSetUp]
    public void SetEnvironment()
    {
        Environment.SetEnvironmentVariable(CliProcess.KeyVariable, CliProcess.Key);
        HttpClient.DefaultProxy = new WebProxy();
    }
}
