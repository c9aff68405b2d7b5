using FluxGen.Cli.Tests.Support;

namespace FluxGen.ContractTests.Faults;

// Plays each row of the matrix in every way in which images can be generated, and compares every column.
[CancelAfter(120_000)]
internal sealed class FaultMatrixTests
{
    private static IEnumerable<TestCaseData> OfTheLibrary => Cases(row => row.Shell is null);

    private static IEnumerable<TestCaseData> OfTheCommandLine => Cases(row => row.Shell is null && row.ExitCode is not null);

    private static IEnumerable<TestCaseData> OfProcesses => Cases(row => row.Shell is not null);

    [TestCaseSource(nameof(OfTheLibrary))]
    public async Task Call_in_memory(FaultRow row)
    {
        using FaultRun run = new();
        await using IFaultServer server = await row.Wire.StartAsync(run);
        using FluxClient client = row.CreateClient(server.BaseAddress, run);

        Outcome outcome = await Outcome.OfAsync(() => client.GenerateAsync(Request(), run.Cancellation));

        Assert.Multiple(() =>
        {
            AssertOutcome(row, outcome);
            Assert.That(outcome.Delivery, Is.EqualTo(row.Exception is null ? null : row.Delivery), "delivery");
            Assert.That(server.Requests, Is.EqualTo(row.Requests), "requests");
            Assert.That(server.Downloads, Is.Zero, "downloads");
        });
    }

    [TestCaseSource(nameof(OfTheLibrary))]
    public async Task Call_that_saves(FaultRow row)
    {
        using FaultRun run = new();
        await using IFaultServer server = await row.Wire.StartAsync(run);
        using FluxClient client = row.CreateClient(server.BaseAddress, run);

        Outcome outcome = await Outcome.OfAsync(() => client.GenerateToDirectoryAsync(Request(), run.Directory.Path, run.Cancellation));

        Assert.Multiple(() =>
        {
            AssertOutcome(row, outcome);
            Assert.That(outcome.Delivery, Is.EqualTo(row.Delivery), "delivery");
            Assert.That(outcome.Failures.Count, Is.EqualTo(row.Failures), "failures");
            Assert.That(row.Says.Where(text => !$"{outcome.Exception?.Message}{string.Join('\n', outcome.Failures)}".Contains(text, StringComparison.Ordinal)), Is.Empty, $"{outcome}");
            AssertTraces(row, server, run);
        });
    }

    [TestCaseSource(nameof(OfTheCommandLine))]
    public async Task Command_line(FaultRow row)
    {
        using FaultRun run = new();
        await using IFaultServer server = await row.Wire.StartAsync(run);

        CliResult result = await InProcess.RunAsync(run.Arguments(row, server.BaseAddress), run.Cancellation);

        AssertResult(row, result, server, run);
    }

    [TestCaseSource(nameof(OfProcesses))]
    [Platform("Linux")]
    public async Task Command_line_as_a_process(FaultRow row)
    {
        using FaultRun run = new();
        await using IFaultServer server = await row.Wire.StartAsync(run);

        CliResult result = await CliProcess.InShell(row.Shell!, run.Arguments(row, server.BaseAddress)).WithTemporaryFilesIn(run.Directory.Path).RunAsync();

        AssertResult(row, result, server, run);
    }

    private static void AssertOutcome(FaultRow row, Outcome outcome)
    {
        Assert.That(outcome.Exception?.GetType(), Is.EqualTo(row.Exception), $"{outcome}");
        Assert.That(outcome.Images, Is.EqualTo(row.Images), "images");
        Assert.That($"{outcome}", Does.Not.Contain(FaultRow.Key), "the key was shown");
        if (outcome.Exception is { } exception)
        {
            Assert.That(row.Says.Where(text => !exception.Message.Contains(text, StringComparison.Ordinal)), Is.Empty, exception.Message);
        }
    }

    private static void AssertResult(FaultRow row, CliResult result, IFaultServer server, FaultRun run) => Assert.Multiple(() =>
    {
        Assert.That(result.ExitCode, Is.EqualTo(row.ExitCode), $"{result}");
        Assert.That(row.Says.Concat(row.Tells).Where(text => !result.Errors.Contains(text, StringComparison.Ordinal)), Is.Empty, $"{result}");
        Assert.That(row.Prints.Where(text => !result.Output.Contains(text, StringComparison.Ordinal)), Is.Empty, $"{result}");
        Assert.That(result.Output.Length > 0, Is.EqualTo(row.Prints.Count > 0), $"{result}");
        AssertTraces(row, server, run);
    });

    private static void AssertTraces(FaultRow row, IFaultServer server, FaultRun run)
    {
        Assert.That(server.Requests, Is.EqualTo(row.Requests), "requests");
        Assert.That(server.Downloads, Is.EqualTo(row.Downloads), "downloads");
        Assert.That(row.Matches(run.Directory.Files), $"files: {string.Join(", ", run.Directory.Files)}, and not {string.Join(", ", row.Files)}");
    }

    private static ImageGenerationRequest Request() => new() { Prompt = FaultRow.Prompt };

    private static IEnumerable<TestCaseData> Cases(Func<FaultRow, bool> isCase) =>
        FaultTheme.All.SelectMany(theme => theme.Rows).Where(isCase).Select(row => new TestCaseData(row).SetArgDisplayNames(row.Name));
}
