using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;

namespace FluxGen.ContractTests.Agreement;

// The smallest example of the specification, or where it has none, the smallest body of the schema.
internal sealed class SampleBody(Content content)
{
    private readonly JToken _body =
        content.Examples.Values.MinBy(example => example.ToString(Formatting.None).Length) ?? Samples.Of(new(content.Schema));

    public string Text => _body.ToString(Formatting.None);

    // The body with another value at a place, or with none. What the place stands in is added where the example has none.
    public string With(Place place, string? json)
    {
        if (place.Parent is null)
        {
            return json ?? "";
        }

        JToken body = _body.DeepClone();
        JContainer container = Enter(body, place.Parent);
        if (container is JArray list)
        {
            list[int.Parse(place.Segment)] = new JRaw(json);
        }
        else if (json is null)
        {
            ((JObject)container).Remove(place.Segment);
        }
        else
        {
            container[place.Segment] = new JRaw(json);
        }

        return body.ToString(Formatting.None);
    }

    private static JContainer Enter(JToken body, Place place)
    {
        if (place.Parent is null)
        {
            return (JContainer)body;
        }

        JContainer outer = Enter(body, place.Parent);
        object key = outer is JArray ? int.Parse(place.Segment) : place.Segment;
        if (outer[key] is not JContainer { HasValues: true })
        {
            outer[key] = Samples.Of(place.Schema);
        }

        return (JContainer)outer[key]!;
    }
}
