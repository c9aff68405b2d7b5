using System.Text;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Json.Utf8;

// Writes the JSON that Newtonsoft.Json's own writer does, without a text in between. It writes straight into the buffer and
// not through the framework's Utf8JsonWriter, whose encoders escape characters beyond the basic plane and whose second set
// of states would have to be kept in step with those of the base class.
internal sealed partial class Utf8Writer : JsonWriter
{
    private readonly PooledBuffer _buffer;
    private Encoder? _raw;

    public Utf8Writer(PooledBuffer buffer)
    {
        _buffer = buffer;

        // An object that failed half way is not to be closed as if it were whole.
        AutoCompleteOnClose = false;
    }

    public override void Flush() => _raw?.Convert([], _buffer, flush: true, out _, out _);

    public override void WriteStartObject()
    {
        base.WriteStartObject();
        _buffer.Write((byte)'{');
    }

    public override void WriteStartArray()
    {
        base.WriteStartArray();
        _buffer.Write((byte)'[');
    }

    public override void WritePropertyName(string name) => WritePropertyName(name, escape: true);

    public override void WritePropertyName(string name, bool escape)
    {
        base.WritePropertyName(name);
        Utf8Escape.Write(_buffer, name);
        _buffer.Write((byte)':');
    }

    public override void WriteStartConstructor(string name) => throw Unsupported("A constructor");

    // JSON has no comments, and what they say is said to nobody.
    public override void WriteComment(string? text)
    {
    }

    // May be half of a surrogate pair, of which the other half is written next.
    public override void WriteRaw(string? json)
    {
        _raw ??= new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetEncoder();
        _raw.Convert(json, _buffer, flush: false, out _, out _);
    }

    public override void WriteWhitespace(string ws)
    {
        base.WriteWhitespace(ws);
        WriteRaw(ws);
    }

    protected override void WriteEnd(JsonToken token) => _buffer.Write(token == JsonToken.EndObject ? (byte)'}' : (byte)']');

    protected override void WriteValueDelimiter() => _buffer.Write((byte)',');

    private JsonWriterException Unsupported(string what) => new($"{what} has no form in JSON. Path '{Path}'.", Path, innerException: null);
}
