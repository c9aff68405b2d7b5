using FluxGen.Runtime;

namespace FluxGen.RoundTrip.Tests;

public sealed class ParameterTests
{
    private readonly PathClient _path = new(RoundTrips.Http, RoundTrips.Options);
    private readonly QueryClient _query = new(RoundTrips.Http, RoundTrips.Options);
    private readonly HeadersClient _headers = new(RoundTrips.Http, RoundTrips.Options);

    [TestCase("plain")]
    [TestCase("two words")]
    [TestCase("1+1=2&3#4?5;6:7@8")]
    [TestCase("äöü 漢字 🦖")]
    [TestCase("100%")]
    [TestCase("quote\"and'apostrophe")]
    public async Task A_path_in_simple_style_arrives(string text)
    {
        Echo echo = await _path.SimplePathAsync(text, [1, 22, 333], new() { X = 4, Y = -5 });

        Assert.That(RoundTrips.Lines(echo), Is.EqualTo($"list: 1 22 333\npoint: x=4 y=-5\nscalar: {text}"));
    }

    [Test]
    public async Task A_path_in_label_style_arrives()
    {
        Echo echo = await _path.LabelPathAsync(7, [1, 22, 333], new() { X = 4, Y = 5 });

        Assert.That(RoundTrips.Lines(echo), Is.EqualTo("list: 1 22 333\npoint: x=4 y=5\nscalar: 7"));
    }

    [Test]
    public async Task A_path_in_matrix_style_arrives()
    {
        Echo echo = await _path.MatrixPathAsync(true, [1, 22], new() { X = 4, Y = 5 });

        Assert.That(RoundTrips.Lines(echo), Is.EqualTo("list: 1 22\npoint: x=4 y=5\nscalar: true"));
    }

    [Test]
    public async Task Each_scalar_of_a_query_arrives_in_its_type()
    {
        Echo echo = await _query.ScalarQueryAsync(new()
        {
            Text = "a&b=c d+e%20ü",
            Int = 9,
            Long = long.MinValue,
            Double = 0.1,
            Decimal = 79228162514264337593543950335m,
            Flag = false,
            Date = new(2026, 2, 3),
            Time = new(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(2)),
            Id = new("0f8fad5b-d9cb-469f-a165-70867728950e"),
            Colour = Colour.BlueGreen,
        });

        Assert.That(RoundTrips.Lines(echo), Is.EqualTo(
            "colour: blue/green\ndate: 2026-02-03\ndecimal: 79228162514264337593543950335\ndouble: 0.1\nflag: False\n"
            + "id: 0f8fad5b-d9cb-469f-a165-70867728950e\nint: 9\nlong: -9223372036854775808\n"
            + "text: a&b=c d+e%20ü\ntime: 2026-02-03T04:05:06.0000000+02:00"));
    }

    [Test]
    public async Task An_absent_parameter_is_not_sent() =>
        Assert.That(RoundTrips.Lines(await _query.ScalarQueryAsync()), Is.Empty);

    [Test]
    public async Task Lists_arrive_in_every_style()
    {
        Echo echo = await _query.ListQueryAsync(each: ["a,b", "c d"], commas: [1, 2], spaces: [3, 4], pipes: [5, 6], colours: [Colour.DarkRed, Colour.BlueGreen]);

        Assert.That(RoundTrips.Lines(echo), Is.EqualTo("colours: dark red blue/green\ncommas: 1 2\neach: a,b c d\npipes: 5 6\nspaces: 3 4"));
    }

    [Test]
    public async Task Objects_arrive_in_every_style()
    {
        Echo echo = await _query.ObjectQueryAsync(
            deep: new() { X = 1, Y = 2 },
            spread: new() { North = "up & away", South = 3 },
            turns: new() { X = 4, Y = 5 },
            json: new() { X = 6, Y = 7 },
            reserved: "a/b?c:d@e");

        Assert.That(RoundTrips.Lines(echo), Is.EqualTo("deep: 1 2\njson: x=6 y=7\nreserved: reserved=a/b?c:d@e\nspread: up & away 3\nturns: x=4 y=5"));
    }

    [Test]
    public async Task Headers_and_cookies_arrive_and_the_headers_of_the_response_come_back()
    {
        ApiResponse<Echo, ReadHeadersHeaders> response = await _headers.ReadHeadersWithResponseAsync(
            "a, b; c=d", xList: [1, 2], xPoint: new() { X = 3, Y = 4 }, session: "abc.def-ghi", sizes: [5, 6]);

        Assert.That(RoundTrips.Lines(response.Value), Is.EqualTo("list: 1 2\npoint: x=3 y=4\nsession: abc.def-ghi\nsizes: 5,6\ntext: a, b; c=d"));
        Assert.That(response.DocumentedHeaders.XCount, Is.EqualTo(3));
        Assert.That(response.DocumentedHeaders.XWhen, Is.EqualTo(new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero)));
        Assert.That(response.DocumentedHeaders.XColours, Is.EqualTo((Colour[])[Colour.DarkRed, Colour.BlueGreen]));
    }
}
