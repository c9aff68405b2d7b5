using System.CommandLine;
using FluxGen.Cli.Generate;
using FluxGen.Cli.Output;
using FluxGen.Cli.Serve;

namespace FluxGen.Cli;

internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, InvocationConfiguration invocation, CancellationToken cancellationToken = default)
    {
        RootCommand root = new("Generates images from text.") { new GenerateCommand(), new ServeCommand() };
        ParseResult parsed = root.Parse(arguments, new ParserConfiguration
        {
            // A prompt may begin with @.
            ResponseFileTokenReplacer = null,
        });
        return parsed.Errors.Count == 0
            ? await parsed.InvokeAsync(invocation, cancellationToken)
            : Reject(parsed, invocation.Error);
    }

    private static int Reject(ParseResult parsed, TextWriter errors)
    {
        Command command = parsed.CommandResult.Command;
        IEnumerable<string> problemsOfRequest = command is GenerateCommand generate ? generate.FindProblems(parsed) : [];
        foreach (string problem in parsed.Errors.Select(error => error.Message).Concat(problemsOfRequest).Distinct())
        {
            errors.WriteLine($"error: {TerminalText.Clean(problem)}");
        }

        errors.WriteLine($"'fluxgen{(command is RootCommand ? "" : $" {command.Name}")} --help' shows how it is used.");
        return ExitCode.BadArguments;
    }
}
