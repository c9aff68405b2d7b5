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
        _members = [.. operation.RequestMembers.Select(member => new MemberOption(member, takenNames))];
        foreach (MemberOption member in _members)
        {
            member.AddTo(command);
        }
    }

    public bool TryBind(ParseResult arguments, out ImageGenerationRequest? request, out IReadOnlyList<string> problems)
    {
        List<ValidationError> errors = [];
        JObject body = [];
        foreach (MemberOption option in _members)
        {
            MemberInfo member = option.Member;
            JToken? value = option.Read(arguments) is { } texts
                ? MemberValue.Convert(member, texts, errors)
                : member is { IsRequired: true, Default: { } initial } ? new JValue(initial) : null;
            if (value is not null)
            {
                body[member.Name] = value;
            }
        }

        request = ReadBody(body, errors);
        errors.AddRange(request?.Validate() ?? []);
        problems = [.. errors.OrderBy(Position).Select(Explain)];
        return problems.Count == 0;
    }

    private static ImageGenerationRequest? ReadBody(JObject body, List<ValidationError> errors)
    {
        try
        {
            return body.ToObject<ImageGenerationRequest>(JsonSerializer.Create());
        }
        catch (JsonException unreadable)
        {
            // Where a value could not be converted, that a required one is now missing is no news.
            if (errors.Count == 0)
            {
                errors.Add(new("", "type", "a valid request", unreadable.Message));
            }

            return null;
        }
    }

    private int Position(ValidationError error) => Array.FindIndex(_members, member => IsAbout(error, member));

    private string Explain(ValidationError error) =>
        _members.FirstOrDefault(member => IsAbout(error, member)) is { } member ? $"{member.ShownName}: {error.Message}" : error.Message;

    private static bool IsAbout(ValidationError error, MemberOption option) =>
        error.Pointer == "/" + option.Member.Name || error.Pointer.StartsWith($"/{option.Member.Name}/", StringComparison.Ordinal);
}
