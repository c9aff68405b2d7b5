using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Json;

// A reader that knows the bytes of the document. Converters take numbers and images from it without a box or a string in
// between, and read everything else as from any JsonReader.
internal abstract class DirectJsonReader : JsonReader
{
    // False if the reader is not on a number.
    public abstract bool TryGetNumber(out ReadOnlySpan<byte> number);

    // False if the reader is not on a string, or the string is not base64.
    public abstract bool TryGetBase64([NotNullWhen(true)] out byte[]? bytes);
}
