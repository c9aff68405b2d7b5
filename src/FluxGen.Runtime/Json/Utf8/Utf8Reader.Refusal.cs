using System.Buffers;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Json.Utf8;

internal sealed partial class Utf8Reader
{
    private JsonReaderException RefuseNext()
    {
        if (_scanner.Rest.IsEmpty)
        {
            return Refuse("The document ends in the middle of a value.");
        }

        if (Rune.DecodeFromUtf8(_scanner.Rest, out Rune rune, out int length) != OperationStatus.Done)
        {
            byte[] broken = _scanner.Rest[..length].ToArray();
            DecoderFallbackException cause = new($"The bytes {Convert.ToHexString(broken)} are not UTF-8.", broken, _scanner.At);
            return _refusal = new($"The document is malformed after line {LineNumber}, position {LinePosition}: {cause.Message}", Path, LineNumber, LinePosition, cause);
        }

        return Refuse(Rune.IsControl(rune)
            ? string.Create(CultureInfo.InvariantCulture, $"The control character U+{rune.Value:X4} is not allowed here.")
            : $"'{rune}' is not allowed here.");
    }

    private JsonReaderException Refuse(string message) => _refusal = Failure(message);

    private JsonReaderException Failure(string message, Exception? cause = null) =>
        new($"{message} Path '{Path}', line {LineNumber}, position {LinePosition}.", Path, LineNumber, LinePosition, cause);

    private LineCounter Count()
    {
        if (_scanner.At > _lines.CountedTo)
        {
            _lines.Count(_scanner.Since(_lines.CountedTo));
        }

        return _lines;
    }
}
