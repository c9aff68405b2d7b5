using System.CommandLine;
using System.CommandLine.Parsing;
using FluxGen.Runtime;

namespace FluxGen.Cli.Requests;

// A request member as the command line shows it: a required one without a default is an argument, any other an option.
internal sealed class MemberOption
{
    private readonly Symbol _symbol;

    public MemberOption(SchemaPropertyInfo member, ISet<string> takenNames)
    {
        Member = member;
        Pointer = JsonPointer.Append("", member.Name);
        bool isList = member.Schema.Kind is SchemaKind.Array or SchemaKind.Map;
        if (member is { IsRequired: true, Default: null })
        {
            ShownName = $"<{member.Name}>";
            Argument argument = isList ? new Argument<string[]>(member.Name) : new Argument<string>(member.Name);
            argument.Description = MemberHelp.Describe(member);
            _symbol = argument;
        }
        else
        {
            ShownName = OptionName.Claim(member.Name, takenNames);
            Option option = isList ? new Option<string[]>(ShownName) : new Option<string>(ShownName);
            option.Description = MemberHelp.Describe(member);
            option.HelpName = MemberHelp.Placeholder(member.Schema);
            _symbol = option;
        }
    }

    public SchemaPropertyInfo Member { get; }

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

    // Null where the command line does not mention the member.
    public IReadOnlyList<string>? Read(ParseResult arguments)
    {
        SymbolResult? result = arguments.GetResult(_symbol);
        return result is { Tokens.Count: > 0 } ? [.. result.Tokens.Select(token => token.Value)] : null;
    }

    // A mistyped option would become the prompt, and be paid for.
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
