using System.Globalization;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Scenarios;

// A refinement in the text of a scenario, such as "retry-after=2".
internal sealed record ScenarioRefinement(
    string Name, string Value, Func<Scenario, string?> Read, Func<Scenario, string, Scenario> Refine)
{
    public static IReadOnlyList<ScenarioRefinement> All { get; } =
    [
        new("times", "NUMBER", scenario => Text(scenario.Repetitions), (scenario, text) => scenario.Times(Int(text))),
        new("count", "NUMBER", scenario => Text(scenario.ImageOptions.Count), (scenario, text) => scenario.WithCount(Int(text))),
        new("size", "WIDTHxHEIGHT", scenario => scenario.ImageOptions.Size?.ToString(), WithSize),
        new("file-size", "BYTES", scenario => Text(Unless(0, scenario.ImageOptions.FileSize)), (scenario, text) => scenario.WithFileSize(Int(text))),
        new("nsfw", "true,false,…", scenario => Text(scenario.ImageOptions.Nsfw), (scenario, text) => scenario.WithNsfw([.. text.Split(',').Select(bool.Parse)])),
        new("retry-after", "SECONDS or an HTTP date", scenario => scenario.ResponseOptions.RetryAfter, WithRetryAfter),
        new("type", "MEDIA TYPE", scenario => scenario.ResponseOptions.MediaType, (scenario, text) => scenario.WithMediaType(text)),
        new("truncate", "FRACTION", scenario => Text(Unless(1, scenario.ResponseOptions.KeptFraction)), (scenario, text) => scenario.Truncated(Double(text))),
        Flag("gzip", scenario => scenario.ResponseOptions.IsGzipped, scenario => scenario.Gzipped()),
        Flag("chunked", scenario => scenario.ResponseOptions.IsChunked, scenario => scenario.Chunked()),
        new("break", "FRACTION", scenario => Text(scenario.ResponseOptions.SentFraction), (scenario, text) => scenario.BrokenOff(Double(text))),
        new("latency", "SECONDS", scenario => Text(scenario.ResponseOptions.Latency), (scenario, text) => scenario.WithLatency(Seconds(text))),
        new("body-latency", "SECONDS", scenario => Text(scenario.ResponseOptions.BodyLatency), (scenario, text) => scenario.WithBodyLatency(Seconds(text))),
        new("slow-body", "SECONDS", scenario => Text(scenario.ResponseOptions.BodyDuration), (scenario, text) => scenario.WithSlowBody(Seconds(text))),
    ];

    public string Form => Value.Length == 0 ? Name : $"{Name}={Value}";

    // Null when the scenario is not refined in this way.
    public string? Write(Scenario scenario) => Read(scenario) is not { } value ? null : Value.Length == 0 ? Name : $"{Name}={QuotedText.Write(value)}";

    public Scenario Apply(Scenario scenario, string? text) =>
        (text is null) == (Value.Length == 0) ? Refine(scenario, text ?? string.Empty) : throw new FormatException();

    private static ScenarioRefinement Flag(string name, Predicate<Scenario> read, Func<Scenario, Scenario> refine) =>
        new(name, string.Empty, scenario => read(scenario) ? name : null, (scenario, _) => refine(scenario));

    private static Scenario WithSize(Scenario scenario, string text) =>
        ImageSize.TryParse(text, out ImageSize size) ? scenario.WithSize(size.Width, size.Height) : throw new FormatException();

    private static Scenario WithRetryAfter(Scenario scenario, string text) =>
        DateTimeOffset.TryParseExact(text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
            ? scenario.WithRetryAfter(date)
            : scenario.WithRetryAfter(Seconds(text));

    private static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(Double(text));

    private static int Int(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static double Double(string text) => double.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static T? Unless<T>(T defaultValue, T value)
        where T : struct =>
        value.Equals(defaultValue) ? null : value;

    private static string? Text<T>(T? number)
        where T : struct, IFormattable =>
        number?.ToString("0.############", CultureInfo.InvariantCulture);

    private static string? Text(TimeSpan duration) => duration == TimeSpan.Zero ? null : Text<double>(duration.TotalSeconds);

    private static string? Text(IReadOnlyList<bool> flags) =>
        flags.Count == 0 ? null : string.Join(',', flags.Select(flag => flag ? "true" : "false"));
}
