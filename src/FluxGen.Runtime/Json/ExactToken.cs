using System.Globalization;
using System.Numerics;
using FluxGen.Runtime.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Json;

// Makes tokens of JSON in which each number keeps its value, and a decimal number also its digits.
internal static class ExactToken
{
    // The reader refuses longer integers.
    private const int MaxDigits = 380;
    private const int MaxExponentDigits = 5;

    public static JToken Read(DirectJsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                JObject value = [];
                while (JsonRead.NextProperty(reader, out string? name))
                {
                    // The last of two counts. Newtonsoft.Json would compare both, and cannot compare every number.
                    JToken token = Read((DirectJsonReader)JsonRead.Next(reader));
                    value.Remove(name);
                    value.Add(name, token);
                }

                return value;
            case JsonToken.StartArray:
                JArray items = [];
                while (JsonRead.Next(reader).TokenType != JsonToken.EndArray)
                {
                    items.Add(Read(reader));
                }

                return items;
            default:
                bool isNumber = reader.TryGetNumber(out ReadOnlySpan<byte> number);
                bool isTooLong = number.Length > MaxDigits && reader.TokenType == JsonToken.Integer;
                return isTooLong ? new JValue(reader.Value) : isNumber ? Number(Utf8Number.ToText(number)) : Scalar(reader);
        }
    }

    // Anything but a value is an error of the document, which Newtonsoft.Json tells.
    private static JToken Scalar(DirectJsonReader reader) => reader.TokenType switch
    {
        JsonToken.String => new JValue((string)reader.Value!),
        JsonToken.Boolean => new JValue((bool)reader.Value!),
        JsonToken.Null => JValue.CreateNull(),
        _ => JToken.ReadFrom(reader),
    };

    private static JValue Number(string text)
    {
        int exponent = text.AsSpan().IndexOfAny('e', 'E');
        if (text.Length > MaxDigits || (exponent >= 0 && text.Length - exponent > MaxExponentDigits))
        {
            return new JRaw(text);
        }

        if (exponent < 0 && !text.Contains('.', StringComparison.Ordinal))
        {
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
                ? new JValue(whole)
                : new JValue(BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }

        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) && exact.ToString(CultureInfo.InvariantCulture) == text)
        {
            return new JValue(exact);
        }

        bool isDouble = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            && JsonNumber.Parse(number.ToString("R", CultureInfo.InvariantCulture)) == JsonNumber.Parse(text);
        return isDouble ? new JValue(number) : new JRaw(text);
    }
}
