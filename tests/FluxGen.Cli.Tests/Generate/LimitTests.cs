using FluxGen.Cli.Tests.Support;
using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Tests.Generate;

// Both sides of every limit in the catalogue. One call violates a constraint of every property at once, so that there are only
// as many calls as the property with the most constraints needs.
public sealed class LimitTests
{
    private static readonly IReadOnlyList<IReadOnlyList<BadValue>> BadValues = [.. Catalogue.Properties.Select(BadValue.FindAll)];

    private readonly ServiceStub _stub = ServiceStub.WithImage(SampleImage.Png);
    private readonly List<CliResult> _refused = [];

    private static IEnumerable<TestCaseData> Refusals =>
        BadValues.SelectMany(values => values.Select((value, call) => new TestCaseData(value, call).SetArgDisplayNames(value.ToString())));

    [OneTimeSetUp]
    public async Task CallAsync()
    {
        for (int call = 0; call < BadValues.Max(values => values.Count); call++)
        {
            IEnumerable<(SchemaPropertyInfo, IReadOnlyList<string>)> values = Catalogue.Properties.Zip(BadValues)
                .Select(pair => (pair.First, pair.Second.Count > call ? pair.Second[call].Texts : GoodValue.Find(pair.First, highest: false) ?? []));
            _refused.Add(await InProcess.RunAsync(Arguments.For(values, "--base-url", _stub.BaseUrl)));
        }
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _stub.DisposeAsync();

    [TestCaseSource(nameof(Refusals))]
    public void Value_outside_a_limit_is_reported_with_option_keyword_limit_and_value(object invalid, int call)
    {
        BadValue value = (BadValue)invalid;

        Assert.That(_refused[call].ErrorLines, Has.Some
            .StartsWith($"error: {value.Property.ShownName()}")
            .And.Not.Contains(value.Property.Pointer())
            .And.EndsWith($"({value.Keyword})")
            .And.Contains(value.Limit)
            .And.Contains(value.Actual));
    }

    [Test]
    public void Invalid_request_is_not_sent()
    {
        Assert.That(_stub.Received, Is.Empty);
        Assert.Multiple(() =>
        {
            foreach (CliResult result in _refused)
            {
                result.ShouldExitWith(2);
                Assert.That(result.Output, Is.Empty);
            }
        });
    }

    [TestCase(false, TestName = "Lowest_values_are_sent_as_they_are")]
    [TestCase(true, TestName = "Highest_values_are_sent_as_they_are")]
    public async Task Values_at_the_limits_are_sent_as_they_are(bool highest)
    {
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);
        List<(SchemaPropertyInfo Property, IReadOnlyList<string> Texts)> values = [.. Catalogue.Properties
            .Select(property => (property, GoodValue.Find(property, highest)))
            .Where(value => value.Item2 is not null)
            .Select(value => (value.property, value.Item2!))];

        CliResult result = await InProcess.RunAsync(Arguments.For(values, "--base-url", stub.BaseUrl, "--out", stub.Directory.Path));

        result.ShouldExitWith(0);
        JObject sent = stub.Received.Single();
        Assert.That(sent.Properties().Select(property => property.Name), Is.EquivalentTo(values.Select(value => value.Property.Name)));
        Assert.Multiple(() =>
        {
            foreach ((SchemaPropertyInfo property, IReadOnlyList<string> texts) in values)
            {
                Assert.That(sent[property.Name]!.ToString(Formatting.None), Is.EqualTo(Json(property, texts).ToString(Formatting.None)), property.Name);
            }
        });
    }

    // The texts as the JSON value that has to be sent for them.
    private static JToken Json(SchemaPropertyInfo property, IReadOnlyList<string> texts)
    {
        JToken Item(SchemaInfo schema, string text) => schema.Kind is SchemaKind.String ? new JValue(text) : JToken.Parse(text);

        SchemaInfo schema = property.Schema;
        return schema.Kind switch
        {
            SchemaKind.Array => new JArray(texts.Select(text => Item(schema.Items!, text))),
            SchemaKind.Map => new JObject(new JProperty("name", Item(schema.Items!, texts[0]["name=".Length..]))),
            SchemaKind.Number => JToken.Parse(texts[0]).Value<double>(),
            _ => Item(schema, texts[0]),
        };
    }
}
