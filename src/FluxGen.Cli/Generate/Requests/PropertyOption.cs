using System.CommandLine;
using System.CommandLine.Parsing;
using FluxGen.Cli.Texts;
using FluxGen.Runtime;

namespace FluxGen.Cli.Generate.Requests;

// A property of the request on the command line: an argument if it is required and has no default, otherwise an option.
internal sealed class PropertyOption
{
    private const string StandardInput = "-";

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
            option.CompletionSources.Add([.. AllowedValues]);
            _symbol = option;
        }
    }

    public SchemaPropertyInfo Property { get; }

    public string Pointer { get; }

    public string ShownName { get; }

    private IReadOnlyList<string> AllowedValues => (Property.Schema.Items ?? Property.Schema).AllowedValues;

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

    public void AddShortName(IEnumerable<string> names)
    {
        if (_symbol is Option option && OptionName.FindShort(ShownName, names) is { } shortName)
        {
            option.Aliases.Add(shortName);
        }
    }

    // Null where the command line does not have the property.
    public IReadOnlyList<string>? Read(ParseResult arguments, string? standardInput)
    {
        if (IsStandardInputNamed(arguments))
        {
            return standardInput is null ? null : [standardInput];
        }

        SymbolResult? result = arguments.GetResult(_symbol);
        return result is { Tokens.Count: > 0 } ? [.. result.Tokens.Select(token => token.Value)] : null;
    }

    public bool IsStandardInputNamed(ParseResult arguments) => TokensBeforeDashes(arguments) is [{ Value: StandardInput }];

    // A mistyped option would be sent as the prompt, and paid for.
    public IEnumerable<string> FindMistakenOptions(ParseResult arguments) =>
        TokensBeforeDashes(arguments).Select(token => token.Value).Where(text => text.StartsWith('-') && text != StandardInput);

    // The values without a name, except those that follow two dashes.
    private List<Token> TokensBeforeDashes(ParseResult arguments)
    {
        IEnumerable<Token> beforeDashes = arguments.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash);
        return _symbol is Argument && arguments.GetResult(_symbol) is { } result
            ? [.. beforeDashes.Where(token => result.Tokens.Any(taken => ReferenceEquals(taken, token)))]
            : [];
    }

    public bool IsAbout(ValidationError error) =>
        error.Pointer == Pointer || error.Pointer.StartsWith(Pointer + "/", StringComparison.Ordinal);

    // With the name of the option in place of the pointer to the property, which says the same.
    public string Explain(ValidationError error)
    {
        string suggestion = error is { Keyword: "enum", Actual: string typed } ? Spelling.Suggest(typed, AllowedValues) : "";
        return $"{ShownName}{error.Message[Pointer.Length..]}{suggestion}";
    }
}
