using System.Text;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Json.Utf8;

// Writes the same JSON as Newtonsoft.Json's own writer, directly as UTF-8. The framework's Utf8JsonWriter is not used because
// its encoders escape characters beyond the basic plane, and because its state would have to be kept in step with that of the
// base class.
internal sealed partial class Utf8Writer : JsonWriter, IRequestJsonWriter
{
    private readonly PooledBuffer _buffer;
    private Encoder? _raw;

    public Utf8Writer(PooledBuffer buffer)
    {
        _buffer = buffer;

        // An object that failed half way must not be closed as if it were complete.
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

    // JSON has no comments.
    public override void WriteComment(string? text)
    {
    }

    // The text may end in half of a surrogate pair whose other half comes with the next call.
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

    private JsonWriterException Unsupported(string what) => new($"{what} cannot be expressed in JSON. Path '{Path}'.", Path, innerException: null);
}
