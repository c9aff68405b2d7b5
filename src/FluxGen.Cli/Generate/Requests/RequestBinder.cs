using System.CommandLine;
using FluxGen.Cli.Texts;
using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Generate.Requests;

// Makes the request from the command line, and reports the errors of all options together.
internal sealed class RequestBinder
{
    private readonly PropertyOption[] _options;
    private readonly string[] _names;

    public RequestBinder(OperationInfo operation, Command command)
    {
        HashSet<string> takenNames = [.. command.Options.SelectMany(option => option.Aliases.Append(option.Name)), "--help", "--version"];
        _options = [.. operation.RequestProperties.Select(property => new PropertyOption(property, takenNames))];
        foreach (PropertyOption option in _options)
        {
            option.AddShortName(takenNames);
            option.AddTo(command);
        }

        _names = [.. takenNames];
    }

    public bool IsStandardInputNamed(ParseResult arguments) => Array.Exists(_options, option => option.IsStandardInputNamed(arguments));

    // Standard input is null where it has not been read.
    public bool TryBind(ParseResult arguments, string? standardInput, out ImageGenerationRequest? request, out IReadOnlyList<string> problems)
    {
        List<ValidationError> errors = [];
        List<PropertyOption> unset = [];
        JObject body = [];
        foreach (PropertyOption option in _options)
        {
            SchemaPropertyInfo property = option.Property;
            JToken? value = option.Read(arguments, standardInput) is { } texts
                ? PropertyValue.Convert(property, texts, errors)
                : property is { IsRequired: true, Default: { } initial } ? new JValue(initial) : null;
            if (value is null && property.IsRequired)
            {
                // Without a value, the rest of the request could not be validated.
                unset.Add(option);
                value = PropertyValue.StandIn(property.Schema);
            }

            if (value is not null)
            {
                body[property.Name] = value;
            }
        }

        request = ReadBody(body, errors, isWhole: unset.Count == 0);
        errors.AddRange((request?.Validate() ?? []).Where(error => !unset.Exists(option => option.IsAbout(error))));
        IEnumerable<string> mistaken = _options.SelectMany(option => option.FindMistakenOptions(arguments));
        problems =
        [
            .. mistaken.Select(text => $"{text}: there is no such option.{Spelling.Suggest(text, _names)} If it is a value, put -- before it."),
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

    private int Position(ValidationError error) => Array.FindIndex(_options, option => option.IsAbout(error));

    private string Explain(ValidationError error) =>
        Array.Find(_options, option => option.IsAbout(error)) is { } option ? option.Explain(error) : error.Message;
}
