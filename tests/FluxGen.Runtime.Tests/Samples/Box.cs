using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Samples;

public sealed class Box<T>(T value)
{
    public T Value { get; } = value;
}

// A closed schema with the one required property "value", for a look at a single kind of value.
internal sealed class BoxJsonConverter<T>(Func<JsonReader, T> read, Action<JsonWriter, T> write) : SchemaConverter<Box<T>>
{
    public override Box<T> Read(JsonReader reader)
    {
        JsonRead.StartObject(reader);
        Box<T>? box = null;
        while (JsonRead.NextProperty(reader, out string? name))
        {
            switch (name)
            {
                case "value":
                    box = new(read(reader));
                    break;
                default:
                    throw JsonRead.UnknownProperty(reader, name);
            }
        }

        return box ?? throw JsonRead.MissingProperty(reader, "value");
    }

    public override void Write(JsonWriter writer, Box<T> value, int depth)
    {
        JsonWrite.StartObject(writer, depth);
        writer.WritePropertyName("value");
        write(writer, value.Value);
        writer.WriteEndObject();
    }
}
