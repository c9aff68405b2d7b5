using System.Text;
using System.Text.Json;
using FluxGen.ContractTests.Boundaries;
using FluxGen.ContractTests.Oracles.Deviations;
using Newtonsoft.Json;

namespace FluxGen.ContractTests.Oracles;

// The verdicts of the client and the mock server on one body.
internal sealed class Comparison(byte[] body, SchemaView schema, Verdict client, Verdict mockServer)
{
    private const int MaxShown = 2000;

    public byte[] Body => body;

    public Verdict Client => client;

    public Verdict MockServer => mockServer;

    // Null where the oracles agree, apart from the listed deviations.
    public string? Disagreement
    {
        get
        {
            VerdictError[] onlyClients = [.. client.Errors.Where(error => !IsExplainedForClient(error))];
            VerdictError[] onlyServers = [.. mockServer.Errors.Where(error => !IsExplainedForMockServer(error))];

            // Whatever comes after the point at which an oracle stopped is hidden from it.
            bool isHidden = (onlyClients.Length == 0 && client.IsUnread) || (onlyServers.Length == 0 && mockServer.IsUnread);
            string? reason = isHidden ? null : Compare(onlyClients, onlyServers);
            return reason is null ? null : $"{reason}\n{this}";
        }
    }

    public Place? PlaceAt(string pointer) => Place.Find(schema, pointer);

    // Null where the body has no such value, or is no JSON. Of a repeated property, the last counts.
    public JsonElement? ValueAt(string pointer)
    {
        if (mockServer.IsUnread)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(body);
        JsonElement? value = document.RootElement;
        foreach (string name in Place.Segments(pointer))
        {
            value = value switch
            {
                { ValueKind: JsonValueKind.Array } list when int.TryParse(name, out int index) && index < list.GetArrayLength() => list[index],
                { ValueKind: JsonValueKind.Object } parent => parent.EnumerateObject().Where(property => HasName(property, name)).Select(property => (JsonElement?)property.Value).LastOrDefault(),
                _ => null,
            };
        }

        return value?.Clone();
    }

    // Half of a surrogate pair is read as U+FFFD, where System.Text.Json would throw.
    public string? TextAt(string pointer) =>
        ValueAt(pointer) is { ValueKind: JsonValueKind.String } text ? JsonConvert.DeserializeObject<string>(text.GetRawText()) : null;

    // As the number is written in the body.
    public string? NumberAt(string pointer) => ValueAt(pointer) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : null;

    public override string ToString() =>
        $"""
            body: {Shown}
            client: {client}
            mock server: {mockServer}
            """;

    private string Shown => Encoding.UTF8.GetString(body) is var text && text.Length <= MaxShown
        ? text
        : $"{text[..MaxShown]}… ({body.Length} bytes, {Convert.ToBase64String(body)[..40]}…)";

    // System.Text.Json throws where a name has half of a surrogate pair; Newtonsoft.Json reads it as U+FFFD.
    private static bool HasName(JsonProperty property, string name)
    {
        using JsonTextReader reader = new(new StringReader(property.ToString()));
        return reader.ReadAsString() == name;
    }

    // A deviation is about what only one of the two refuses.
    private bool IsExplainedForClient(VerdictError error) =>
        (error.Keyword == VerdictError.NoJson || mockServer.Errors.All(other => other.Pointer != error.Pointer || other.Keyword == VerdictError.NoJson))
        && Deviation.All.Any(deviation => deviation.IsOnlyForClient(error, this));

    private bool IsExplainedForMockServer(VerdictError error) =>
        (error.Keyword == VerdictError.NoJson || client.Errors.All(other => other.Pointer != error.Pointer))
        && Deviation.All.Any(deviation => deviation.IsOnlyForMockServer(error, this));

    private string? Compare(VerdictError[] onlyClients, VerdictError[] onlyServers)
    {
        if (onlyClients.Length == 0 || onlyServers.Length == 0)
        {
            return (onlyClients.Length, onlyServers.Length) switch
            {
                (0, 0) => null,
                (0, _) => "Only the mock server refuses.",
                _ => "Only the client refuses.",
            };
        }

        VerdictError first = onlyClients[0];
        if (mockServer.IsUnread)
        {
            return IsAtSamePlace(onlyServers, first) || first.Keyword != VerdictError.NoJson ? null : "The places differ.";
        }

        if (first.Keyword == VerdictError.NoJson)
        {
            return "Only to the client it is no JSON.";
        }

        if (client.IsUnread)
        {
            return IsAtSamePlace(onlyServers, first) ? null : "The places differ.";
        }

        return Constraints(onlyClients).SetEquals(Constraints(onlyServers)) ? null : "The places or the keywords differ.";
    }

    private static bool IsAtSamePlace(VerdictError[] errors, VerdictError client) => errors.Any(error =>
        error.Pointer == client.Pointer || Deviation.All.Any(deviation => deviation.IsSamePlace(error, client)));

    // The client replaces an exclusive limit of an integer by the next integer, which is inclusive.
    private static HashSet<(string Pointer, string Keyword)> Constraints(IEnumerable<VerdictError> errors) =>
    [
        .. errors.Select(error => (error.Pointer, error.Keyword switch
        {
            "exclusiveMinimum" => "minimum",
            "exclusiveMaximum" => "maximum",
            _ => error.Keyword!,
        })),
    ];
}
