using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using FluxGen.Cli.Output;
using FluxGen.Testing;

namespace FluxGen.Cli.Serve;

internal sealed class ServeCommand : Command
{
    // Fixed, so that it can stand in the configuration of other programs.
    private const int DefaultPort = 5080;

    private readonly Option<int> _port = new("--port") { Description = "The port on this machine. 0 takes one that is free.", HelpName = "integer", DefaultValueFactory = _ => DefaultPort, CustomParser = ParsePort };
    private readonly Option<string?> _specification = new("--spec") { Description = "The OpenAPI document to serve: 2.0 or 3.x, in YAML or JSON. Without it, the image API is served.", HelpName = "file" };
    private readonly Option<Scenario[]> _scenarios = new("--scenario") { Description = $"The response to the next requests. May be repeated: scenarios are played in turn, each for one request or for as many as 'times' says. It is one of {Scenario.Syntax}.", HelpName = "text", CustomParser = ParseScenarios };
    private readonly Option<Scenario?> _always = new("--always") { Description = "The response to all other requests, in the same form.", HelpName = "text", CustomParser = argument => ParseScenarios(argument).FirstOrDefault() };

    public ServeCommand()
        : base("serve", $"Runs the mock server for programs in any language, until Ctrl+C. Any key is valid, and nothing costs money. A request chooses its own response with the header {Scenario.HeaderName}, in the form of --scenario.")
    {
        Add(_port);
        Add(_specification);
        Add(_scenarios);
        Add(_always);
        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ServeSettings settings = new(arguments.GetValue(_port), arguments.GetValue(_specification), arguments.GetValue(_scenarios) ?? [], arguments.GetValue(_always));
        InvocationConfiguration invocation = arguments.InvocationConfiguration;
        return new ServeRun(settings, TextOutput.Of(invocation.Output), TextOutput.Of(invocation.Error), TimeProvider.System).RunAsync(cancellationToken);
    }

    private static int ParsePort(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) || port > IPEndPoint.MaxPort)
        {
            argument.AddError($"--port: '{text}' is not a port. Expected a whole number from 1 to {IPEndPoint.MaxPort}, or 0 for one that is free.");
        }

        return port;
    }

    private static Scenario[] ParseScenarios(ArgumentResult argument)
    {
        List<Scenario> scenarios = [];
        foreach (Token token in argument.Tokens)
        {
            try
            {
                scenarios.Add(Scenario.Parse(token.Value));
            }
            catch (FormatException mistake)
            {
                argument.AddError($"{(argument.Parent as OptionResult)?.Option.Name}: {mistake.Message}");
            }
        }

        return [.. scenarios];
    }
}
