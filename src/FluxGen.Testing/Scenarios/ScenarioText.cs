using System.Globalization;
using System.Net;

namespace FluxGen.Testing.Scenarios;

// A scenario as one line, such as "429; retry-after=2; times=3".
internal static class ScenarioText
{
    public const int MinStatus = 200;
    public const int MaxStatus = 599;

    private static readonly Dictionary<string, Scenario> Named = new[]
    {
        Scenario.Success(), Scenario.Images(), Scenario.DataWithUrl(), Scenario.DataWithBase64(), Scenario.NoData(), Scenario.Job(), Scenario.ConnectionReset(),
    }.ToDictionary(scenario => scenario.Source.Text);

    public static string Syntax => $"{Sources}; then, each after a semicolon, any of {Refinements}";

    private static string Sources =>
        $"{string.Join(", ", Named.Keys)}, a status such as {(int)HttpStatusCode.TooManyRequests}, {ResponseSource.ExampleKind}:NAME or {ResponseSource.HtmlKind}:STATUS";

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
        IEnumerable<string> refinements = ScenarioRefinement.All.Select(refinement => refinement.Write(scenario)).OfType<string>();
        return string.Join("; ", [scenario.Source.Text, .. refinements]);
    }

    private static Scenario ParseSource(string text)
    {
        string[] parts = text.Split(':', 2);
        return (parts[0].ToLowerInvariant(), parts.ElementAtOrDefault(1)) switch
        {
            (var name, null) when Named.TryGetValue(name, out Scenario? scenario) => scenario,
            (var code, null) when ParseStatus(code) is { } status => Scenario.Status(status),
            (ResponseSource.HtmlKind, { } code) when ParseStatus(code) is { } status => Scenario.Html(status),
            (ResponseSource.ExampleKind, { } quoted) when QuotedText.Read(quoted.Trim()) is var name && !string.IsNullOrWhiteSpace(name) => Scenario.Example(name),
            _ => throw Invalid($"'{text}' is not a scenario", $"one of {Sources}"),
        };
    }

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

    private static HttpStatusCode? ParseStatus(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int code) && code is >= MinStatus and <= MaxStatus ? (HttpStatusCode)code : null;

    private static FormatException Invalid(string found, string expected) => new($"{found}. Expected {expected}.");
}
