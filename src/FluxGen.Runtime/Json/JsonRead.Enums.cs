using System.Globalization;
using FluxGen.Runtime.Json;
using FluxGen.Runtime.Validation;
using Newtonsoft.Json;

namespace FluxGen.Runtime;

public static partial class JsonRead
{
    /// <summary>Reads a value of an enum. One that the enum does not have is kept, and is valid if it was read from a response.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="map">The known values of the enum.</param>
    /// <returns>The value; a known one is shared.</returns>
    /// <exception cref="JsonException">It is no JSON of this type.</exception>
    public static EnumValue Enum(JsonReader reader, WireMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return map.Find(map.Kind == EnumKind.String ? String(reader) : OtherText(reader, map.Kind), reader is DirectJsonReader { IsResponse: true });
    }

    private static string OtherText(JsonReader reader, EnumKind kind) => kind switch
    {
        EnumKind.Integer => EnumText.Of(Int64(reader)),
        EnumKind.Boolean => EnumText.Of(Boolean(reader)),
        EnumKind.Number => NumberText(reader),
        _ => EnumText.Of(Any(reader)),
    };

    private static string NumberText(JsonReader reader)
    {
        if (reader is DirectJsonReader direct && direct.TryGetNumber(out ReadOnlySpan<byte> digits))
        {
            return EnumText.OfNumber(Utf8Number.ToText(digits));
        }

        return reader is { TokenType: JsonToken.Integer or JsonToken.Float, Value: IFormattable number }
            ? EnumText.OfNumber(number.ToString(format: null, CultureInfo.InvariantCulture))
            : throw Unexpected(reader, "a number");
    }
}
