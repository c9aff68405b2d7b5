using System.CommandLine;
using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Requests;

// Makes the request out of the command line. What is wrong with any of the options is told together.
internal sealed class RequestBinder
{
    private readonly MemberOption[] _members;

    public RequestBinder(OperationInfo operation, Command command)
    {
        HashSet<string> takenNames = [.. command.Options.SelectMany(option => option.Aliases.Append(option.Name)), "--help", "--version"];
        _members = [.. operation.RequestProperties.Select(member => new MemberOption(member, takenNames))];
        foreach (MemberOption member in _members)
        {
            member.AddTo(command);
        }
    }

    public bool TryBind(ParseResult arguments, out ImageGenerationRequest? request, out IReadOnlyList<string> problems)
    {
        List<ValidationError> errors = [];
        List<MemberOption> unset = [];
        JObject body = [];
        foreach (MemberOption option in _members)
        {
            SchemaPropertyInfo member = option.Member;
            JToken? value = option.Read(arguments) is { } texts
                ? MemberValue.Convert(member, texts, errors)
                : member is { IsRequired: true, Default: { } initial } ? new JValue(initial) : null;
            if (value is null && member.IsRequired)
            {
                // Something has to stand there for the rest of the request to be checked.
                unset.Add(option);
                value = MemberValue.Any(member.Schema);
            }

            if (value is not null)
            {
                body[member.Name] = value;
            }
        }

        request = ReadBody(body, errors, isWhole: unset.Count == 0);
        errors.AddRange((request?.Validate() ?? []).Where(error => !unset.Exists(option => option.IsAbout(error))));
        IEnumerable<string> mistaken = _members.SelectMany(option => option.FindMistakenOptions(arguments));
        problems =
        [
            .. mistaken.Select(text => $"{text}: there is no such option. Where it is no option but a value, put -- before it."),
            .. errors.OrderBy(Position).Select(Explain),
        ];
        return problems.Count + unset.Count == 0;
    }

    private static ImageGenerationRequest? ReadBody(JObject body, List<ValidationError> errors, bool isWhole)
    {
        try
        {
            return body.ToObject<ImageGenerationRequest>(JsonSerializer.Create());
        }
        catch (JsonException unreadable)
        {
            if (isWhole)
            {
                errors.Add(new("", "type", "a valid request", unreadable.Message));
            }

            return null;
        }
    }

    private int Position(ValidationError error) => Array.FindIndex(_members, member => member.IsAbout(error));

    private string Explain(ValidationError error) =>
        Array.Find(_members, member => member.IsAbout(error)) is { } member ? $"{member.ShownName}: {error.Message}" : error.Message;
}
