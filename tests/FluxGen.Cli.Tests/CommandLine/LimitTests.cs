using System.Net;
using FluxGen.Cli.Tests.Support;
using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Tests.CommandLine;

// Both sides of every limit in the catalogue. A call of the program breaks one rule of every member at once, so that the
// number of calls is the greatest number of rules of one member.
public sealed class LimitTests
{
    private static readonly IReadOnlyList<IReadOnlyList<BadValue>> BadValues = [.. Catalogue.Members.Select(BadValue.FindAll)];

    private readonly Stub _stub = Stub.WithPicture(Pictures.Png);
    private readonly List<CliResult> _refused = [];

    private static IEnumerable<TestCaseData> Refusals =>
        BadValues.SelectMany(values => values.Select((value, call) => new TestCaseData(value, call).SetArgDisplayNames(value.ToString())));

    [OneTimeSetUp]
    public async Task CallAsync()
    {
        for (int call = 0; call < BadValues.Max(values => values.Count); call++)
        {
            IEnumerable<(SchemaPropertyInfo, IReadOnlyList<string>)> values = Catalogue.Members.Zip(BadValues)
                .Select(pair => (pair.First, pair.Second.Count > call ? pair.Second[call].Texts : GoodValue.Find(pair.First, highest: false) ?? []));
            _refused.Add(await CliProcess.RunAsync(Arguments.For(values, "--base-url", _stub.BaseUrl.AbsoluteUri)));
        }
    }

    [TestCaseSource(nameof(Refusals))]
    public void Value_outside_of_a_limit_is_told_with_option_pointer_rule_limit_and_value(object broken, int call)
    {
        BadValue value = (BadValue)broken;

        Assert.That(_refused[call].ErrorLines, Has.Some
            .StartsWith($"error: {value.Member.ShownName()}: {value.Member.Pointer()}")
            .And.EndsWith($"({value.Keyword})")
            .And.Contains(value.Limit)
            .And.Contains(value.Actual));
    }

    [Test]
    public void Nothing_is_sent_of_a_request_that_breaks_a_rule()
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

    [TestCase(false, TestName = "The_least_of_everything_is_sent_as_it_is")]
    [TestCase(true, TestName = "The_most_of_everything_is_sent_as_it_is")]
    public async Task Values_at_the_limits_are_sent_as_they_are(bool highest)
    {
        using TemporaryDirectory directory = new();
        Stub stub = Stub.WithPicture(Pictures.Png);
        List<(SchemaPropertyInfo Member, IReadOnlyList<string> Texts)> values = [.. Catalogue.Members
            .Select(member => (member, GoodValue.Find(member, highest)))
            .Where(value => value.Item2 is not null)
            .Select(value => (value.member, value.Item2!))];

        CliResult result = await CliProcess.RunAsync(Arguments.For(values, "--base-url", stub.BaseUrl.AbsoluteUri, "--out", directory.Path));

        result.ShouldExitWith(0);
        JObject sent = stub.Received.Single();
        Assert.That(sent.Properties().Select(property => property.Name), Is.EquivalentTo(values.Select(value => value.Member.Name)));
        Assert.Multiple(() =>
        {
            foreach ((SchemaPropertyInfo member, IReadOnlyList<string> texts) in values)
            {
                JToken token = sent[member.Name]!;
                Assert.That(token.Type, Is.EqualTo(TypeOf(member.Schema)), member.Name);
                Assert.That(Told(token), Is.EqualTo(Typed(member, texts)), member.Name);
            }
        });
    }

    private static JTokenType TypeOf(SchemaInfo schema) => schema.Kind switch
    {
        SchemaKind.Integer => JTokenType.Integer,
        SchemaKind.Number => JTokenType.Float,
        SchemaKind.Boolean => JTokenType.Boolean,
        SchemaKind.Array or SchemaKind.Any => JTokenType.Array,
        SchemaKind.Map or SchemaKind.Object => JTokenType.Object,
        _ => JTokenType.String,
    };

    private static string Told(JToken token) => token is JValue { Value: { } value } and not { Type: JTokenType.Boolean }
        ? value is string text ? text : GoodValue.Text(value)
        : token.ToString(Newtonsoft.Json.Formatting.None);

    private static string Typed(SchemaPropertyInfo member, IReadOnlyList<string> texts)
    {
        JToken Item(SchemaInfo schema, string text) => schema.Kind is SchemaKind.String ? new JValue(text) : JToken.Parse(text);

        return member.Schema.Kind switch
        {
            SchemaKind.Array => new JArray(texts.Select(text => Item(member.Schema.Items!, text))).ToString(Newtonsoft.Json.Formatting.None),
            SchemaKind.Map => new JObject(new JProperty("name", Item(member.Schema.Items!, texts[0]["name=".Length..]))).ToString(Newtonsoft.Json.Formatting.None),
            _ => texts[0],
        };
    }
}
