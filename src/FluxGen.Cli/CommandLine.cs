using System.CommandLine;
using FluxGen.Cli.Generate;
using FluxGen.Cli.Inspect;
using FluxGen.Cli.Output;
using FluxGen.Cli.Serve;
using FluxGen.Cli.Texts;

namespace FluxGen.Cli;

internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken cancellationToken = default)
    {
        RootCommand root = new("Generates images from text, and serves and inspects OpenAPI documents.") { new GenerateCommand(), new ServeCommand(), new CheckCommand(), new ListCommand() };
        ParseResult parsed = root.Parse(arguments, new ParserConfiguration
        {
            // A prompt may begin with @.
            ResponseFileTokenReplacer = null,
        });
        TextOutput standardOutput = TextOutput.Of(output);
        TextOutput standardError = TextOutput.Of(errors);
        if (parsed.Errors.Count > 0)
        {
            return Reject(parsed, standardOutput, standardError);
        }

        InvocationConfiguration invocation = new()
        {
            Output = standardOutput,
            Error = standardError,
            EnableDefaultExceptionHandler = false,

            // The caller handles the signals.
            ProcessTerminationTimeout = null,
        };
        int exitCode;
        try
        {
            exitCode = await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }

        if (exitCode != ExitCode.Done || standardOutput.Failure is not { } failure)
        {
            return exitCode;
        }

        // The commands report this themselves, but not the help.
        standardError.TryWriteLine($"error: standard output cannot be written to: {failure.GetBaseException().Message}");
        return ExitCode.Failed;
    }

    private static int Reject(ParseResult parsed, TextOutput output, TextOutput errors)
    {
        Command command = parsed.CommandResult.Command;
        GenerateCommand? generate = command as GenerateCommand;
        string[] names = [.. command.Subcommands.Select(subcommand => subcommand.Name), .. command.Options.SelectMany(option => option.Aliases.Append(option.Name))];
        IEnumerable<string> problems = parsed.Errors.Select(error => error.Message + Suggest(error.Message, parsed.UnmatchedTokens, names));
        return new Report(output, errors, generate?.WantsJson(parsed) == true).Reject(
            [.. problems.Concat(generate?.FindProblems(parsed) ?? []).Distinct()],
            $"'fluxgen{(command is RootCommand ? "" : $" {command.Name}")} --help' shows how it is used.");
    }

    private static string Suggest(string problem, IEnumerable<string> unmatched, IEnumerable<string> names) =>
        unmatched.FirstOrDefault(token => problem.Contains($"'{token}'", StringComparison.Ordinal)) is { } typed ? Spelling.Suggest(typed, names) : "";
}
