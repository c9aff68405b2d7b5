using System.Globalization;
using System.Net;

namespace FluxGen.Testing.Scenarios;

// A scenario as one line: "429; retry-after=2; times=3".
internal static class ScenarioText
{
    public const char Separator = ';';
    public const int LeastStatus = 200;
    public const int MostStatus = 599;

    private const string ExamplePrefix = "example:";
    private const string HtmlPrefix = "html:";

    private static readonly Dictionary<string, Scenario> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        ["success"] = Scenario.Success(),
        ["images"] = Scenario.Images(),
        ["data-url"] = Scenario.DataWithUrl(),
        ["data-base64"] = Scenario.DataWithBase64(),
        ["no-data"] = Scenario.NoData(),
        ["job"] = Scenario.Job(),
        ["reset"] = Scenario.ConnectionReset(),
    };

    public static string Forms =>
        $"{string.Join(", ", Plain.Keys)}, a status such as {(int)HttpStatusCode.TooManyRequests}, {ExamplePrefix}NAME or {HtmlPrefix}STATUS";

    public static string Syntax => $"{Forms}; after it, each behind a semicolon, any of {Refinements}";

    private static string Refinements => string.Join(", ", ScenarioRefinement.All.Select(known => known.Form));

    public static Scenario Parse(string text)
    {
        IReadOnlyList<string> parts = QuotedText.Split(text);
        Scenario scenario = ParseSource(parts[0]);
        foreach (string part in parts.Skip(1))
        {
            string[] pair = part.Split('=', 2, StringSplitOptions.TrimEntries);
            ScenarioRefinement refinement = ScenarioRefinement.All.FirstOrDefault(known => known.Name.Equals(pair[0], StringComparison.OrdinalIgnoreCase))
                ?? throw Mistake($"'{pair[0]}' refines no scenario", $"one of {Refinements}");
            scenario = Refine(scenario, refinement, pair.Length == 2 ? QuotedText.Read(pair[1]) : null);
        }

        return scenario;
    }

    public static string Write(Scenario scenario)
    {
        IEnumerable<string> refinements = ScenarioRefinement.All
            .Where(refinement => refinement.IsSet(scenario))
            .Select(refinement => refinement.Write(scenario));
        return string.Join($"{Separator} ", [WriteSource(scenario.Source), .. refinements]);
    }

    private static Scenario ParseSource(string text)
    {
        if (Plain.TryGetValue(text, out Scenario? scenario))
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

        return TryParseStatus(text, out HttpStatusCode status) ? Scenario.Status(status) : throw Mistake($"'{text}' is no scenario", $"one of {Forms}");
    }

    private static string WriteSource(ResponseSource source) => source switch
    {
        ResponseSource.Documented documented => Text(documented.Status),
        ResponseSource.Example example => ExamplePrefix + QuotedText.Write(example.Name),
        ResponseSource.Html html => HtmlPrefix + Text(html.Status),
        ResponseSource.Literal literal => $"literal:{Text(literal.Status)}",
        _ => Plain.First(plain => plain.Value.Source == source).Key,
    };

    private static Scenario Refine(Scenario scenario, ScenarioRefinement refinement, string? value)
    {
        try
        {
            return refinement.Apply(scenario, value);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            throw Mistake($"'{refinement.Name}' cannot be '{value}'", refinement.Form);
        }
    }

    private static bool TryParseStatus(string text, out HttpStatusCode status)
    {
        bool isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int code);
        status = (HttpStatusCode)code;
        return isNumber && code is >= LeastStatus and <= MostStatus;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static FormatException Mistake(string found, string expected) => new($"{found}. Expected {expected}.");
}
