using System.CommandLine;
using FluxGen.Cli.Output;
using FluxGen.Spec;

namespace FluxGen.Cli.Inspect;

internal sealed class CheckCommand : Command
{
    private readonly Argument<string> _specification = SpecificationArgument.Create();

    public CheckCommand()
        : base("check", "Says what a build would say of an OpenAPI document: all errors and warnings, each at its line.")
    {
        Add(_specification);
        SetAction(RunAsync);
    }

    // The lines are what the command is about, so they go to standard output.
    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        SpecificationReport report = await SpecificationReport.ReadAsync(arguments.GetValue(_specification)!, cancellationToken);
        TextOutput output = TextOutput.Of(arguments.InvocationConfiguration.Output);
        foreach (string line in report.Lines)
        {
            output.TryWriteLine(line);
        }

        return report.HasErrors ? ExitCode.Faulty : ExitCode.Done;
    }
}
