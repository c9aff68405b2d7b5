using System.Text;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FluxGen.ContractTests.Agreement;

// What both judges say of a body.
internal sealed class Judgement
{
    private const int LongestShown = 2000;

    private readonly JToken? _document;

    public Judgement(byte[] body, Schema schema, ClientJudge client)
    {
        Body = body;
        Schema = schema;
        Client = client.Judge(body);
        _document = SchemaValidator.Validate(body, schema, out IReadOnlyList<Violation> violations);
        Fixture = violations;
    }

    public byte[] Body { get; }

    public Schema Schema { get; }

    public IReadOnlyList<Finding> Client { get; }

    public IReadOnlyList<Violation> Fixture { get; }

    // What cannot be read is told alone.
    public bool ClientStopped => Client is [{ Keyword: null or StrictJson.Keyword }];

    public bool FixtureStopped => _document is null;

    public JToken? ValueAt(string pointer)
    {
        JToken? value = _document;
        foreach (string segment in pointer.Split('/').Skip(1))
        {
            string name = segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            value = value switch
            {
                JArray list when int.TryParse(name, out int index) && index < list.Count => list[index],
                JObject members => members[name],
                _ => null,
            };
        }

        return value;
    }

    public override string ToString() =>
        $"""
            body: {Shown(Body)}
            client: {(Client.Count == 0 ? "accepted" : string.Join("; ", Client.Select(finding => $"{finding.Pointer} {finding.Keyword}: {finding.Message}")))}
            fixture: {(Fixture.Count == 0 ? "accepted" : string.Join("; ", Fixture.Select(violation => $"{violation.Pointer} {violation.Keyword}: {violation.Message}")))}
            """;

    private static string Shown(byte[] body)
    {
        string text = Encoding.UTF8.GetString(body);
        return text.Length <= LongestShown ? text : $"{text[..LongestShown]}… ({body.Length} bytes, {Convert.ToBase64String(body)[..40]}…)";
    }
}
