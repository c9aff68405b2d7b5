using System.CommandLine;
using System.CommandLine.Parsing;
using FluxGen.Runtime;

namespace FluxGen.Cli.Requests;

// A request member as the command line shows it: a required one without a default is an argument, any other an option.
internal sealed class MemberOption
{
    private readonly Symbol _symbol;

    public MemberOption(MemberInfo member, ISet<string> takenNames)
    {
        Member = member;
        bool isList = member.Schema.Kind is SchemaKind.Array or SchemaKind.Map;
        if (member is { IsRequired: true, Default: null })
        {
            ShownName = $"<{member.Name}>";
            _symbol = new Argument<string[]>(member.Name)
            {
                Description = MemberHelp.Describe(member),
                Arity = isList ? ArgumentArity.OneOrMore : ArgumentArity.ExactlyOne,
            };
        }
        else
        {
            ShownName = OptionName.Claim(member.Name, takenNames);
            _symbol = new Option<string[]>(ShownName)
            {
                Description = MemberHelp.Describe(member),
                HelpName = MemberHelp.Placeholder(member.Schema),
                Arity = isList ? ArgumentArity.OneOrMore : ArgumentArity.ExactlyOne,
            };
        }
    }

    public MemberInfo Member { get; }

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
}
