using System.Globalization;
using System.Net;
using System.Reflection;

namespace FluxGen.Testing.Tests.Scenarios;

public sealed class ScenarioTextTests
{
    private static readonly DateTimeOffset Date = new(2026, 10, 21, 7, 28, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Scenario> Samples = new()
    {
        ["success"] = Scenario.Success(),
        ["images; count=3"] = Scenario.Images().WithCount(3),
        ["images; count=0"] = Scenario.Images().WithCount(0),
        ["data-url; size=64x32"] = Scenario.DataWithUrl().WithSize(64, 32),
        ["data-base64; file-size=5242880"] = Scenario.DataWithBase64().WithFileSize(5 << 20),
        ["no-data"] = Scenario.NoData(),
        ["job; nsfw=true,false"] = Scenario.Job().WithNsfw(true, false),
        ["reset; latency=1.5"] = Scenario.ConnectionReset().WithLatency(TimeSpan.FromSeconds(1.5)),
        ["503; times=2"] = Scenario.Status(HttpStatusCode.ServiceUnavailable).Times(2),
        ["429; retry-after=3"] = Scenario.RateLimited().WithRetryAfter(TimeSpan.FromSeconds(2.1)),
        ["429; retry-after=Wed, 21 Oct 2026 07:28:00 GMT"] = Scenario.RateLimited().WithRetryAfter(Date),
        ["example:429/freeTier"] = Scenario.Example("429/freeTier"),
        ["example:\"a;b\""] = Scenario.Example("a;b"),
        ["images; type=\"text/html; charset=utf-8\""] = Scenario.Images().WithMediaType("text/html; charset=utf-8"),
        ["images; type=\"a/b;c=\"\"d\"\"\""] = Scenario.Images().WithMediaType("a/b;c=\"d\""),
        ["images; truncate=0.00001"] = Scenario.Images().Truncated(0.00001),
        ["images; slow-body=0.00005"] = Scenario.Images().WithSlowBody(TimeSpan.FromMilliseconds(0.05)),
        ["429; retry-after=172800"] = Scenario.RateLimited().WithRetryAfter(TimeSpan.FromDays(2)),
        ["html:502; type=text/plain"] = Scenario.Html(HttpStatusCode.BadGateway).WithMediaType("text/plain"),
        ["images; truncate=0"] = Scenario.Images().WithEmptyBody(),
        ["images; truncate=0.25"] = Scenario.Images().Truncated(0.25),
        ["images; gzip; chunked; break=0.5"] = Scenario.Images().BrokenOff().Chunked().Gzipped(),
        ["images; body-latency=0.2; slow-body=60"] = Scenario.Images().WithSlowBody(TimeSpan.FromMinutes(1)).WithBodyLatency(TimeSpan.FromSeconds(0.2)),
    };

    private static IEnumerable<string> Texts() => [.. Samples.Keys];

    private static IEnumerable<MethodInfo> Refinements() => typeof(Scenario)
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => method.ReturnType == typeof(Scenario) && !method.Name.StartsWith('<'));

    [TestCaseSource(nameof(Texts))]
    public void Scenario_is_written_as_text(string text) => Assert.That(Samples[text].ToString(), Is.EqualTo(text));

    [TestCaseSource(nameof(Texts))]
    public void Text_is_parsed_as_it_was_written(string text) => Assert.That(Scenario.Parse(text), Is.EqualTo(Samples[text]));

    [TestCaseSource(nameof(Refinements))]
    public void Every_refinement_is_in_the_text(MethodInfo refinement)
    {
        object?[] arguments = [.. refinement.GetParameters().Select(Sample)];

        string refined = refinement.Invoke(Scenario.Images(), arguments)!.ToString()!;

        Assert.That(refined, Is.Not.EqualTo(Scenario.Images().ToString()));
        Assert.That(Scenario.Parse(refined).ToString(), Is.EqualTo(refined));
    }

    [TestCase(" Images ;  COUNT = 2 ;gzip ", "images; count=2; gzip")]
    [TestCase("429;retry-after=0.5", "429; retry-after=1")]
    [TestCase("images; latency=0", "images")]
    public void Text_can_be_written_in_other_ways(string text, string same) => Assert.That(Scenario.Parse(text).ToString(), Is.EqualTo(same));

    [TestCase("", "'' is not a scenario. Expected one of success, images,")]
    [TestCase("imags", "'imags' is not a scenario.")]
    [TestCase("99", "'99' is not a scenario.")]
    [TestCase("600", "'600' is not a scenario.")]
    [TestCase("100", "'100' is not a scenario.")]
    [TestCase("example:", "'example:' is not a scenario.")]
    [TestCase("html:abc", "'html:abc' is not a scenario.")]
    [TestCase("literal:200", "'literal:200' is not a scenario.")]
    [TestCase("images;", "'' is not an option of a scenario. Expected one of times=NUMBER,")]
    [TestCase("images; counts=2", "'counts' is not an option of a scenario.")]
    [TestCase("images; count", "'count' cannot be ''. Expected count=NUMBER.")]
    [TestCase("images; count=-1", "'count' cannot be '-1'.")]
    [TestCase("images; count=101", "'count' cannot be '101'.")]
    [TestCase("images; count=99999999999", "'count' cannot be '99999999999'.")]
    [TestCase("images; gzip=yes", "'gzip' cannot be 'yes'. Expected gzip.")]
    [TestCase("images; size=64", "'size' cannot be '64'.")]
    [TestCase("images; size=0x9", "'size' cannot be '0x9'.")]
    [TestCase("images; size=1x2x3", "'size' cannot be '1x2x3'.")]
    [TestCase("images; nsfw=maybe", "'nsfw' cannot be 'maybe'.")]
    [TestCase("images; truncate=1.5", "'truncate' cannot be '1.5'.")]
    [TestCase("images; latency=-1", "'latency' cannot be '-1'.")]
    [TestCase("images; latency=1e300", "'latency' cannot be '1e300'.")]
    [TestCase("images; latency=99999999", "'latency' cannot be '99999999'.")]
    [TestCase("429; retry-after=soon", "'retry-after' cannot be 'soon'. Expected retry-after=SECONDS or an HTTP date.")]
    [TestCase("429; retry-after=1:30", "'retry-after' cannot be '1:30'.")]
    [TestCase("429; retry-after=1/2", "'retry-after' cannot be '1/2'.")]
    [TestCase("images; type=\u0442", "'type' cannot be '\u0442'.")]
    [TestCase("images; times=0", "'times' cannot be '0'.")]
    public void Invalid_text_is_an_error_that_says_what_is_possible(string text, string message) =>
        Assert.That(() => Scenario.Parse(text), Throws.TypeOf<FormatException>().With.Message.StartsWith(message));

    [Test]
    public void Scenarios_are_equal_when_they_lead_to_the_same_responses() => Assert.Multiple(() =>
    {
        Assert.That(Scenario.Images().WithNsfw(true), Is.EqualTo(Scenario.Parse("images; nsfw=true")));
        Assert.That(Scenario.Images().WithNsfw(true), Is.Not.EqualTo(Scenario.Images().WithNsfw(false)));
        Assert.That(Scenario.Literal(HttpStatusCode.OK, "a"), Is.Not.EqualTo(Scenario.Literal(HttpStatusCode.OK, "b")));
    });

    [Test]
    public void Refining_a_scenario_does_not_change_it()
    {
        Scenario plain = Scenario.Images();

        Scenario refined = plain.WithCount(2).Gzipped().Times(3);

        Assert.That((plain.ToString(), refined.ToString()), Is.EqualTo(("images", "images; times=3; count=2; gzip")));
    }

    [Test]
    public void Impossible_refinements_are_rejected()
    {
        Scenario scenario = Scenario.Images();

        Assert.That(() => scenario.Times(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => scenario.WithCount(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => scenario.WithSize(0, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => scenario.WithFileSize(int.MaxValue), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => scenario.Truncated(double.NaN), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => scenario.WithLatency(TimeSpan.FromTicks(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => scenario.WithLatency(TimeSpan.FromDays(2)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => scenario.WithMediaType(" "), Throws.ArgumentException);
        Assert.That(() => scenario.WithMediaType("a/b\r\nX: y"), Throws.ArgumentException);
        Assert.That(() => Scenario.Html((HttpStatusCode)100), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Scenario.Literal((HttpStatusCode)600, "x"), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static object Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        Type type when type == typeof(int) => 7,
        Type type when type == typeof(double) => 0.3,
        Type type when type == typeof(bool[]) => new[] { true },
        Type type when type == typeof(TimeSpan) => TimeSpan.FromSeconds(4),
        Type type when type == typeof(DateTimeOffset) => Date,
        Type type when type == typeof(string) => "text/plain",
        _ => throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"A sample of {parameter} is missing here.")),
    };
}
