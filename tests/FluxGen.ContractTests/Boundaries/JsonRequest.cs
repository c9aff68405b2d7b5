using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.ContractTests.Boundaries;

// An operation with a JSON body, read from the text of the specification.
internal sealed record JsonRequest(string OperationId, string Method, string Path, string MediaType, JObject Content)
{
    public SchemaView Schema { get; } = new(FluxSpecification.Follow(Content["schema"]!));

    public IReadOnlyDictionary<string, JToken> Examples { get; } =
        FluxSpecification.ExamplesOf(Content).ToDictionary(example => example.Name ?? "example", example => example.Value);

    // The smallest example, or the smallest body that the schema allows.
    public string Sample => Smallest.ToString(Formatting.None);

    public JToken Smallest => Examples.Values.MinBy(example => example.ToString(Formatting.None).Length) ?? SampleValues.Of(Schema);

    public static IReadOnlyList<JsonRequest> Of(JObject specification) =>
    [
        .. from operation in FluxSpecification.OperationsOf(specification)
           from content in FluxSpecification.Contents(operation.Operation["requestBody"])
           where content.MediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase)
           select new JsonRequest((string)operation.Operation["operationId"]!, operation.Verb.ToUpperInvariant(), operation.Path, content.MediaType, content.Content),
    ];

    // The sample with another value at a place, or with none. What the place stands in is added where the sample has none.
    public string With(Place place, string? json)
    {
        if (place.Parent is null)
        {
            return json ?? "";
        }

        JToken body = Smallest.DeepClone();
        JContainer container = Enter(body, place.Parent);
        if (json is null)
        {
            ((JObject)container).Remove(place.Segment);
        }
        else
        {
            container[Key(container, place)] = new JRaw(json);
        }

        return body.ToString(Formatting.None);
    }

    public IEnumerable<string> With(IEnumerable<Place> places, string? json) => places.Select(place => With(place, json));

    private static JContainer Enter(JToken body, Place place)
    {
        if (place.Parent is null)
        {
            return (JContainer)body;
        }

        JContainer outer = Enter(body, place.Parent);
        object key = Key(outer, place);
        if (outer[key] is not JContainer { HasValues: true })
        {
            outer[key] = SampleValues.Of(place.Schema);
        }

        return (JContainer)outer[key]!;
    }

    private static object Key(JContainer container, Place place) => container is JArray ? int.Parse(place.Segment) : place.Segment;
}
