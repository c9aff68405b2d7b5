using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Json.Unions;

// Reads a value of any kind. A number keeps its digits as far as a decimal can hold it, and is a double beyond that.
internal static class ExactJson
{
    public static JToken Read(JsonReader reader)
    {
        FloatParseHandling handling = reader.FloatParseHandling;
        reader.FloatParseHandling = FloatParseHandling.Decimal;
        try
        {
            return ReadValue(reader);
        }
        finally
        {
            reader.FloatParseHandling = handling;
        }
    }

    private static JToken ReadValue(JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                JObject map = [];
                while (JsonRead.NextProperty(reader, out string? name))
                {
                    map[name] = ReadValue(JsonRead.Next(reader));
                }

                return map;
            case JsonToken.StartArray:
                JArray items = [];
                while (JsonRead.Next(reader).TokenType != JsonToken.EndArray)
                {
                    items.Add(ReadValue(reader));
                }

                return items;
            case JsonToken.Float:
                return ReadFloat(reader);
            default:
                return JsonRead.Any(reader);
        }
    }

    private static JToken ReadFloat(JsonReader reader)
    {
        try
        {
            return new JValue(reader.Value);
        }
        catch (JsonException)
        {
            reader.FloatParseHandling = FloatParseHandling.Double;
            JToken value = new JValue(reader.Value);
            reader.FloatParseHandling = FloatParseHandling.Decimal;
            return value;
        }
    }
}
