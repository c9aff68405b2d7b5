using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FluxGen.Runtime.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Http.Parameters;

// The text of a scalar outside JSON. It is that of the JSON string or number.
internal static class ScalarText
{
    public static bool IsNull<T>([NotNullWhen(false)] T value) => value is null or JValue { Type: JTokenType.Null or JTokenType.Undefined };

    // JSON has no other numbers.
    public static void EnsureFinite<T>(string name, T value)
    {
        if (!(value is double number ? double.IsFinite(number) : value is not float single || float.IsFinite(single)))
        {
            throw ApiValidationException.Of(name, "a finite number", Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        }
    }

    public static void Append<T>(ref TextBuilder text, T value)
    {
        if (value is string plain)
        {
            text.Append(plain);
        }
        else if (value is bool flag)
        {
            text.Append(flag ? "true" : "false");
        }
        else if (value is ISpanFormattable and not Uri)
        {
            // A call through the type parameter does not box the value.
            int length;
            while (!((ISpanFormattable)value).TryFormat(text.Free, out length, Format(value), CultureInfo.InvariantCulture))
            {
                text.Grow(Math.Max(text.Length, 64));
            }

            text.Advance(length);
        }
        else
        {
            text.Append(OfReference(value!));
        }
    }

    private static ReadOnlySpan<char> Format<T>(T value) => value switch
    {
        DateTimeOffset => JsonFormats.DateTime,
        DateOnly => JsonFormats.Date,
        _ => [],
    };

    private static string OfReference(object value) => value switch
    {
        Uri uri => uri.OriginalString,
        byte[] bytes => Convert.ToBase64String(bytes),
        JValue { Value: string text } => text,
        JToken token => token.ToString(Formatting.None).Trim('"'),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
