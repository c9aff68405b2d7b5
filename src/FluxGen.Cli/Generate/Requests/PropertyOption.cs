using System.CommandLine;
using System.CommandLine.Parsing;
using FluxGen.Runtime;

namespace FluxGen.Cli.Generate.Requests;

// A property of the request on the command line: an argument if it is required and has no default, otherwise an option.
internal sealed class PropertyOption
{
    private readonly Symbol _symbol;

    public PropertyOption(SchemaPropertyInfo property, ISet<string> takenNames)
    {
        Property = property;
        Pointer = JsonPointer.Append("", property.Name);
        bool isList = property.Schema.Kind is SchemaKind.Array or SchemaKind.Map;
        if (property is { IsRequired: true, Default: null })
        {
            ShownName = $"<{property.Name}>";
            Argument argument = isList ? new Argument<string[]>(property.Name) : new Argument<string>(property.Name);
            argument.Description = PropertyHelp.Describe(property);
            _symbol = argument;
        }
        else
        {
            ShownName = OptionName.Claim(property.Name, takenNames);
            Option option = isList ? new Option<string[]>(ShownName) : new Option<string>(ShownName);
            option.Description = PropertyHelp.Describe(property);
            option.HelpName = PropertyHelp.Placeholder(property.Schema);
            _symbol = option;
        }
    }

    public SchemaPropertyInfo Property { get; }

    public string Pointer { get; }

    public string ShownName { get; }

    public void AddTo(Command command)
    {
        if (_symbol is Argument argument)
        {
            command.Add(argument);
        }
        else
        {
            command.Add((Option)_symbol);
        }
    }

    // Null where the command line does not have the property.
    public IReadOnlyList<string>? Read(ParseResult arguments)
    {
        SymbolResult? result = arguments.GetResult(_symbol);
        return result is { Tokens.Count: > 0 } ? [.. result.Tokens.Select(token => token.Value)] : null;
    }

    // A mistyped option would be sent as the prompt, and paid for.
    public IEnumerable<string> FindMistakenOptions(ParseResult arguments)
    {
        IEnumerable<Token> beforeDashes = arguments.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash);
        return _symbol is Argument && arguments.GetResult(_symbol) is { } result
            ? beforeDashes.Where(token => token.Value.StartsWith('-') && result.Tokens.Any(taken => ReferenceEquals(taken, token))).Select(token => token.Value)
            : [];
    }

    public bool IsAbout(ValidationError error) =>
        error.Pointer == Pointer || error.Pointer.StartsWith(Pointer + "/", StringComparison.Ordinal);
}
