using System.CommandLine;
using FluxGen.Cli;
using FluxGen.Cli.Commands;

RootCommand root = new("Generates images from text.") { new GenerateCommand(), new ServeCommand() };
ParseResult arguments = root.Parse(args, new ParserConfiguration
{
    // A prompt may begin with @.
    ResponseFileTokenReplacer = null,
});

if (arguments.Errors.Count > 0)
{
    IEnumerable<string> ofRequest = arguments.CommandResult.Command is GenerateCommand generate ? generate.FindProblems(arguments) : [];
    foreach (string problem in arguments.Errors.Select(error => error.Message).Concat(ofRequest).Distinct())
    {
        Console.Error.WriteLine($"error: {problem}");
    }

    string command = arguments.CommandResult.Command is RootCommand ? "" : $" {arguments.CommandResult.Command.Name}";
    Console.Error.WriteLine($"'fluxgen{command} --help' shows how it is used.");
    return ExitCode.BadArguments;
}

return await arguments.InvokeAsync(new InvocationConfiguration
{
    EnableDefaultExceptionHandler = false,
    ProcessTerminationTimeout = TimeSpan.FromSeconds(5),
});
