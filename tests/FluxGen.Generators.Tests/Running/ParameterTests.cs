using Everything;
using FluxGen.Runtime;

namespace FluxGen.Generators.Tests.Running;

public sealed class ParameterTests
{
    private const string Server = "https://eu.things.example/v1/";

    [Test]
    public async Task Parameters_of_path_and_query_are_encoded()
    {
        using CapturingHandler handler = new(200, """{"name":"oak"}""");

        Leaf leaf = await Client(handler).GetThingAsync(7, pageSize: 20, q: "a é&");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(leaf.Name, Is.EqualTo("oak"));
            Assert.That(handler.Url, Is.EqualTo(Server + "things/7?page%20size=20&q=a%20%C3%A9%26"));
            Assert.That(handler.Request!.Headers.Accept.ToString(), Is.EqualTo("application/json"));
        }
    }

    [Test]
    public async Task Optional_parameters_that_are_not_given_are_not_sent()
    {
        using CapturingHandler handler = new(200, """{"name":"oak"}""");

        await Client(handler).GetThingAsync(7);

        Assert.That(handler.Url, Is.EqualTo(Server + "things/7"));
    }

    [Test]
    public async Task All_violated_limits_are_told_before_anything_is_sent()
    {
        using CapturingHandler handler = new(200);

        ApiValidationException error = (await Assert.ThrowsAsync<ApiValidationException>(() => Client(handler).GetThingAsync(0, pageSize: 51, q: "A")))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                error.Errors.Select(found => $"{found.Pointer} {found.Keyword}"),
                Is.EqualTo(["/thingId minimum", "/page size maximum", "/q pattern"]));
            Assert.That(error.Message, Does.Contain("/thingId: is 0; the minimum is 1"));
            Assert.That(handler.Request, Is.Null, "nothing was sent");
        }
    }

    [Test]
    public async Task Each_scalar_has_its_wire_form()
    {
        using CapturingHandler handler = new(204);

        await Client(handler).SendScalarsAsync(
            "a/b",
            -3,
            boolean: true,
            1.5e300,
            0.10m,
            [1, 255],
            Guid.Parse("00112233-4455-6677-8899-AABBCCDDEEFF"),
            new("https://x.example/a?b=c"),
            new(2024, 2, 29),
            new(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(2)),
            new TimeOnly(1, 2, 3),
            TimeSpan.FromMinutes(90),
            "any",
            Level.High,
            Color.Ratio21x9);

        Assert.That(
            handler.Url,
            Is.EqualTo(Server + "scalars/a%2Fb/-3?boolean=true&double=1.5E%2B300&decimal=0.10&bytes=Af8%3D&guid=00112233-4455-6677-8899-aabbccddeeff"
                + "&uri=https%3A%2F%2Fx.example%2Fa%3Fb%3Dc&date=2024-02-29&dateTime=2024-02-29T01%3A02%3A03%2B02%3A00&time=01%3A02%3A03&duration=PT1H30M"
                + "&any=any&level=30&color=21%3A9"));
    }

    [Test]
    public async Task A_required_parameter_must_not_be_null()
    {
        using CapturingHandler handler = new(204);

        ArgumentNullException error = (await Assert.ThrowsAsync<ArgumentNullException>(() => Client(handler).SendStylesAsync(null!, Rgb(), new Dictionary<string, int>())))!;

        Assert.That(error.ParamName, Is.EqualTo("simple"));
        Assert.That(handler.Request, Is.Null, "nothing was sent");
    }

    [Test]
    public async Task Each_parameter_has_its_style()
    {
        using CapturingHandler handler = new(204);

        await Client(handler).SendStylesAsync(["a", "b,c"], Rgb(), new Dictionary<string, int> { ["x"] = 1, ["y"] = 2 }, new()
        {
            Color = Rgb(),
            Pipes = ["a", "b"],
            Spaces = [1, 2],
            Colors = [Color.Red, Color.Ratio21x9],
            Filter = [new() { Name = "oak" }],
            Path = "a/b?c&d",
            Ids = [1, 2],
            Trace = "x y",
            Session = "s p",
            Theme = "dark",
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                handler.Url,
                Is.EqualTo(Server + "styles/a,b%2Cc/.R=100.B=150/;x=1;y=2?color%5BR%5D=100&color%5BB%5D=150&pipes=a%7Cb&spaces=1%202&colors=red&colors=21%3A9"
                    + "&filter=%5B%7B%22name%22%3A%22oak%22%7D%5D&path=a/b?c%26d"));
            Assert.That(handler.Request!.Headers.GetValues("X-Ids"), Is.EqualTo(["1,2"]));
            Assert.That(handler.Request.Headers.GetValues("X-Trace"), Is.EqualTo(["x y"]));
            Assert.That(handler.Request.Headers.GetValues("Cookie"), Is.EqualTo(["session=s%20p; theme=dark"]));
        }
    }

    [Test]
    public async Task A_union_is_written_as_the_value_that_it_is()
    {
        using CapturingHandler handler = new(204);

        await Client(handler).FindSourcesAsync("a b", any: new List<string> { "a", "b" }, deep: new Leaf { Name = "oak" }, all: ["x", 2L]);

        Assert.That(handler.Url, Is.EqualTo(Server + "sources/a%20b?any=a&any=b&deep%5Bname%5D=oak&all=x,2"));
    }

    [Test]
    public async Task A_union_and_what_only_a_schema_expresses_are_validated_before_anything_is_sent()
    {
        using CapturingHandler handler = new(204);

        ApiValidationException error = (await Assert.ThrowsAsync<ApiValidationException>(() => Client(handler).FindSourcesAsync("123456", pair: [2, 5])))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Errors.Select(found => $"{found.Pointer} {found.Keyword}"), Is.EqualTo(["/source maxLength", "/pair/0 maximum", "/pair/1 not"]));
            Assert.That(handler.Request, Is.Null, "nothing was sent");
        }
    }

    [Test]
    public async Task The_options_are_validated()
    {
        using CapturingHandler handler = new(204);
        SendStylesOptions options = new() { Pipes = ["a", "abcdef", "c", "d"], Color = Rgb(red: 256) };

        ApiValidationException error = (await Assert.ThrowsAsync<ApiValidationException>(() => Client(handler).SendStylesAsync(["a"], Rgb(), new Dictionary<string, int>(), options)))!;

        Assert.That(
            error.Errors.Select(found => $"{found.Pointer} {found.Keyword}"),
            Is.EqualTo(["/color/R maximum", "/pipes maxItems", "/pipes/1 maxLength"]));
        Assert.That(options.Validate(), Is.EqualTo(error.Errors));
    }

    [TestCase("a\r\nX-Admin: true", "U+000D at index 1")]
    [TestCase("a\nb", "U+000A at index 1")]
    [TestCase("é", "U+00E9 at index 0")]
    [TestCase("\0", "U+0000 at index 0")]
    public async Task A_header_cannot_be_broken_out_of(string value, string told)
    {
        using CapturingHandler handler = new(204);

        ApiValidationException error = (await Assert.ThrowsAsync<ApiValidationException>(
            () => Client(handler).SendStylesAsync(["a"], Rgb(), new Dictionary<string, int> { ["x"] = 1 }, new() { Trace = value })))!;

        Assert.That(error.Message, Does.Contain("/X-Trace").And.Contain(told));
        Assert.That(handler.Request, Is.Null, "nothing was sent");
    }

    [Test]
    public async Task An_operation_can_have_a_server_of_its_own()
    {
        using CapturingHandler handler = new(204);

        await Client(handler).PutThingAsync("a b", [new() { Name = "oak" }], new() { Level = Level.Low });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(handler.Url, Is.EqualTo("https://upload.things.example/things/a%20b"));
            Assert.That(handler.Body, Is.EqualTo("""[{"name":"oak"}]"""));
            Assert.That(handler.Request!.Headers.GetValues("X-Level"), Is.EqualTo(["1"]));
        }
    }

    [Test]
    public async Task A_base_address_stands_for_every_server()
    {
        using CapturingHandler handler = new(204);
        ParametersClient client = new(new(handler) { BaseAddress = new("http://proxy.example/api") }, new());

        await client.PutThingAsync("a", []);

        Assert.That(handler.Url, Is.EqualTo("http://proxy.example/api/things/a"));
    }

    [Test]
    public async Task Variables_of_the_server_can_be_set()
    {
        using CapturingHandler handler = new(200, """{"name":"oak"}""");
        ParametersClient client = new(new(handler), new() { ServerVariables = new Dictionary<string, string> { ["region"] = "us" } });

        await client.GetThingAsync(1);

        Assert.That(handler.Url, Is.EqualTo("https://us.things.example/v1/things/1"));
        Assert.That(ParametersOperations.ServerVariables.Select(variable => variable.Name), Is.EqualTo(["region", "version"]));
    }

    [TestCase("", "empty")]
    [TestCase(".", ".")]
    [TestCase("..", "..")]
    public async Task A_segment_that_names_another_resource_is_refused(string item, string told)
    {
        using CapturingHandler handler = new(204);

        ApiValidationException error = (await Assert.ThrowsAsync<ApiValidationException>(() => Client(handler).PutThingAsync(item, [])))!;

        Assert.That(error.Errors.Single().Actual, Is.EqualTo(told));
        Assert.That(handler.Request, Is.Null, "nothing was sent");
    }

    [Test]
    public void The_catalogue_describes_the_parameters()
    {
        ParameterInfo[] parameters = [.. ParametersOperations.GetThing.Parameters];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                parameters.Select(parameter => $"{parameter.Name} {parameter.Location} {parameter.Style} {parameter.Explode} {parameter.Schema.ClrType} {parameter.IsRequired}"),
                Is.EqualTo(["thingId path simple False long True", "page size query form True int False", "q query form True string False"]));
            Assert.That(parameters[1].DescribeConstraints(), Is.EqualTo("At most 50."));
            Assert.That(
                ParametersOperations.SendStyles.Parameters.Select(parameter => parameter.Name),
                Is.EqualTo(["simple", "label", "matrix", "color", "pipes", "spaces", "colors", "filter", "path", "X-Ids", "X-Trace", "session", "theme"]));
            Assert.That(ParametersOperations.SendScalars.Parameters[^1].Schema.AllowedValues, Does.Contain("21:9"));
            Assert.That(BodiesOperations.SignIn.RequestMediaTypes, Is.EqualTo(["application/x-www-form-urlencoded", "text/plain"]));
        }
    }

    private static Rgb Rgb(int red = 100) => new() { R = red, B = 150 };

    private static ParametersClient Client(CapturingHandler handler) => new(new(handler), new());
}
