using FluxGen.Runtime.Json.Utf8;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Json.Unions;

// An object or array that is read more than once.
internal sealed class UnionPart
{
    private readonly JsonReader _whole;
    private readonly string _path;
    private readonly int _outside;

    private UnionPart(JsonReader whole)
    {
        _whole = whole;
        _path = whole.Path;
        _outside = whole is DirectJsonReader direct ? direct.Outside + direct.Level - 1 : whole.Depth - 1;
        Bytes = whole is DirectJsonReader container ? container.TakeContainer() : Write(whole);
    }

    public ArraySegment<byte> Bytes { get; }

    // The reader is at the start of the object or array, and then at its end.
    public static UnionPart Take(JsonReader whole) => new(whole);

    public DirectJsonReader Open()
    {
        Utf8Reader copy = Utf8Reader.Open(Bytes);
        copy.FloatParseHandling = _whole.FloatParseHandling;
        copy.Outside = _outside;
        copy.IsResponse = _whole is DirectJsonReader { IsResponse: true };
        return copy;
    }

    // As the whole document is read.
    public T Read<T>(Func<JsonReader, T> read)
    {
        using DirectJsonReader copy = Open();
        copy.Mode = (_whole as DirectJsonReader)?.Mode ?? ReadMode.Strict;
        try
        {
            return read(JsonRead.Next(copy));
        }
        catch (JsonException invalid)
        {
            throw JsonRead.Inside(_whole, _path, invalid);
        }
        finally
        {
            (_whole as DirectJsonReader)?.AddAll(copy.Problems, _path);
        }
    }

    // Another reader than ours has no bytes.
    private static byte[] Write(JsonReader whole)
    {
        FloatParseHandling handling = whole.FloatParseHandling;
        whole.FloatParseHandling = FloatParseHandling.Decimal;
        try
        {
            using PooledBuffer buffer = new();
            using Utf8Writer writer = new(buffer);
            JsonWrite.Any(writer, JToken.ReadFrom(whole));
            return buffer.Written.ToArray();
        }
        finally
        {
            whole.FloatParseHandling = handling;
        }
    }
}
