using System.Text;
using FluxGen.Runtime;

namespace FluxGen.RoundTrip.Tests.Corpus;

// Reads what only the converters of the client read: a file of a form, and a time or a duration that is a parameter.
internal sealed class TextConverter : Newtonsoft.Json.JsonConverter
{
    private static readonly Dictionary<Type, Func<string, object>> Readers = new()
    {
        [typeof(ApiFile)] = text => new ApiFile(Encoding.UTF8.GetBytes(text), "file.bin"),
        [typeof(IsoTime)] = text => IsoTime.Parse(text),
        [typeof(IsoDuration)] = text => IsoDuration.Parse(text),
    };

    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => Readers.ContainsKey(Plain(objectType));

    public override object? ReadJson(Newtonsoft.Json.JsonReader reader, Type objectType, object? existingValue, Newtonsoft.Json.JsonSerializer serializer) =>
        reader.Value is string text ? Readers[Plain(objectType)](text) : null;

    public override void WriteJson(Newtonsoft.Json.JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer) => throw new NotSupportedException();

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
