using System.ComponentModel;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

/// <summary>Reads documented response headers for generated code. What is absent or does not fit is null.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HeaderReader
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _headers;

    private HeaderReader(IReadOnlyDictionary<string, IReadOnlyList<string>> headers) => _headers = headers;

    /// <summary>Reads a header that is a class in C#.</summary>
    /// <typeparam name="T">The type of the header.</typeparam>
    /// <param name="name">The name of the header.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="isText">Whether the value is a string in JSON.</param>
    /// <returns>The value, or null.</returns>
    public T? Object<T>(string name, Func<JsonReader, T> read, bool isText)
        where T : class => Text(name) is { } text && TryRead(text, read, isText, out T? value) ? value : null;

    /// <summary>Reads a header that is a structure in C#.</summary>
    /// <typeparam name="T">The type of the header.</typeparam>
    /// <param name="name">The name of the header.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="isText">Whether the value is a string in JSON.</param>
    /// <returns>The value, or null.</returns>
    public T? Value<T>(string name, Func<JsonReader, T> read, bool isText)
        where T : struct => Text(name) is { } text && TryRead(text, read, isText, out T value) ? value : null;

    /// <summary>Reads a header that is a list, with commas between its items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="name">The name of the header.</param>
    /// <param name="read">Reads an item.</param>
    /// <param name="isText">Whether an item is a string in JSON.</param>
    /// <returns>The items, or null if one does not fit.</returns>
    public List<T>? List<T>(string name, Func<JsonReader, T> read, bool isText)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        List<T> items = [];
        foreach (string item in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TryRead(item, read, isText, out T? value))
            {
                return null;
            }

            items.Add(value!);
        }

        return items;
    }

    /// <summary>Reads a header that is a date and time, as in JSON or as HTTP has them.</summary>
    /// <param name="name">The name of the header.</param>
    /// <returns>The date and time, or null.</returns>
    public DateTimeOffset? DateTime(string name) =>
        Value(name, JsonRead.DateTime, isText: true)
        ?? (DateTimeOffset.TryParseExact(Text(name), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null);

    internal static THeaders Read<THeaders>(IReadOnlyDictionary<string, IReadOnlyList<string>> headers)
        where THeaders : class, IApiHeaders<THeaders> => THeaders.Read(new(headers));

    private string? Text(string name) => _headers.TryGetValue(name, out IReadOnlyList<string>? values) ? string.Join(',', values).Trim() : null;

    // An enum can be of strings or of numbers, so that what is no string can still be a number.
    private static bool TryRead<T>(string text, Func<JsonReader, T> read, bool isText, out T? value)
    {
        ArgumentNullException.ThrowIfNull(read);
        return (isText && TryReadText(text, read, out value)) || TryReadJson(text, read, out value);
    }

    private static bool TryReadJson<T>(string text, Func<JsonReader, T> read, out T? value)
    {
        try
        {
            value = JsonBody.Read(Encoding.UTF8.GetBytes(text), read);
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    private static bool TryReadText<T>(string text, Func<JsonReader, T> read, out T? value)
    {
        try
        {
            value = read(JsonRead.Next(new JTokenReader(new JValue(text))));
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }
}
