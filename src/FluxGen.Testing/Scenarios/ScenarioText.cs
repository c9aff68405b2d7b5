using System.Globalization;
using System.Net;

namespace FluxGen.Testing.Scenarios;

// A scenario as one line, such as "429; retry-after=2; times=3".
internal static class ScenarioText
{
    public const int MinStatus = 200;
    public const int MaxStatus = 599;

    private const string ExamplePrefix = "example:";
    private const string HtmlPrefix = "html:";

    private static readonly Dictionary<string, Scenario> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["success"] = Scenario.Success(),
        ["images"] = Scenario.Images(),
        ["data-url"] = Scenario.DataWithUrl(),
        ["data-base64"] = Scenario.DataWithBase64(),
        ["no-data"] = Scenario.NoData(),
        ["job"] = Scenario.Job(),
        ["reset"] = Scenario.ConnectionReset(),
    };

    public static string Syntax => $"{Sources}; then, each after a semicolon, any of {Refinements}";

    private static string Sources =>
        $"{string.Join(", ", Named.Keys)}, a status such as {(int)HttpStatusCode.TooManyRequests}, {ExamplePrefix}NAME or {HtmlPrefix}STATUS";

    private static string Refinements => string.Join(", ", ScenarioRefinement.All.Select(refinement => refinement.Form));

    public static Scenario Parse(string text)
    {
        IReadOnlyList<string> parts = QuotedText.Split(text);
        Scenario scenario = ParseSource(parts[0]);
        foreach (string part in parts.Skip(1))
        {
            string[] pair = part.Split('=', 2, StringSplitOptions.TrimEntries);
            ScenarioRefinement refinement = ScenarioRefinement.All.FirstOrDefault(known => known.Name.Equals(pair[0], StringComparison.OrdinalIgnoreCase))
                ?? throw Invalid($"'{pair[0]}' is not an option of a scenario", $"one of {Refinements}");
            scenario = Refine(scenario, refinement, pair.Length == 2 ? QuotedText.Read(pair[1]) : null);
        }

        return scenario;
    }

    public static string Write(Scenario scenario)
    {
        IEnumerable<string> refinements = ScenarioRefinement.All
            .Where(refinement => refinement.IsSet(scenario))
            .Select(refinement => refinement.Write(scenario));
        return string.Join("; ", [WriteSource(scenario.Source), .. refinements]);
    }

    private static Scenario ParseSource(string text)
    {
        if (Named.TryGetValue(text, out Scenario? scenario))
        {
            return scenario;
        }

        if (text.StartsWith(ExamplePrefix, StringComparison.OrdinalIgnoreCase)
            && QuotedText.Read(text[ExamplePrefix.Length..].Trim()) is string name
            && !string.IsNullOrWhiteSpace(name))
        {
            return Scenario.Example(name);
        }

        if (text.StartsWith(HtmlPrefix, StringComparison.OrdinalIgnoreCase) && TryParseStatus(text[HtmlPrefix.Length..], out HttpStatusCode page))
        {
            return Scenario.Html(page);
        }

        return TryParseStatus(text, out HttpStatusCode status) ? Scenario.Status(status) : throw Invalid($"'{text}' is not a scenario", $"one of {Sources}");
    }

    private static string WriteSource(ResponseSource source) => source switch
    {
        ResponseSource.Documented documented => Text(documented.Status),
        ResponseSource.Example example => ExamplePrefix + QuotedText.Write(example.Name),
        ResponseSource.Html html => HtmlPrefix + Text(html.Status),
        ResponseSource.Literal literal => $"literal:{Text(literal.Status)}",
        _ => Named.First(named => named.Value.Source == source).Key,
    };

    private static Scenario Refine(Scenario scenario, ScenarioRefinement refinement, string? value)
    {
        try
        {
            return refinement.Apply(scenario, value);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            throw Invalid($"'{refinement.Name}' cannot be '{value}'", refinement.Form);
        }
    }

    private static bool TryParseStatus(string text, out HttpStatusCode status)
    {
        bool isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int code);
        status = (HttpStatusCode)code;
        return isNumber && code is >= MinStatus and <= MaxStatus;
    }

    private static string Text(HttpStatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);

    private static FormatException Invalid(string found, string expected) => new($"{found}. Expected {expected}.");
}
