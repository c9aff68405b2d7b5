using System.ComponentModel;
using FluxGen.Runtime.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

/// <summary>Writes an object for a generated converter, property by property.</summary>
/// <remarks>
/// A value that did not fit its property was kept under the name of that property. Once the property is set, that is written instead.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct JsonObjectWriter
{
    private readonly JsonWriter _writer;
    private readonly int _depth;
    private readonly IDictionary<string, JToken>? _additional;
    private readonly HashSet<string>? _written;

    /// <summary>Begins the object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="depth">The number of objects around this one.</param>
    /// <param name="additional">The additional properties, or null.</param>
    /// <exception cref="JsonException">The objects are nested too deeply, for example because one contains itself.</exception>
    public JsonObjectWriter(JsonWriter writer, int depth, IDictionary<string, JToken>? additional = null)
    {
        JsonWrite.StartObject(writer, depth);
        _writer = writer;
        _depth = depth;
        _additional = additional;
        _written = additional is { Count: > 0 } ? new(StringComparer.Ordinal) : null;
    }

    /// <summary>Whether the object is being sent, so that it is written without what only the service sets.</summary>
    public bool IsSending => _writer is IRequestJsonWriter;

    /// <summary>Writes additional properties that have a type.</summary>
    /// <typeparam name="T">The type of their values.</typeparam>
    /// <param name="values">The values by name, or null.</param>
    /// <param name="write">Writes a value; the last argument is the number of objects around the property.</param>
    /// <exception cref="JsonException">A value cannot be expressed in JSON.</exception>
    public void Rest<T>(IDictionary<string, T>? values, Action<JsonWriter, T, int> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        foreach ((string name, T value) in values ?? (IEnumerable<KeyValuePair<string, T>>)[])
        {
            _writer.WritePropertyName(name);
            _written?.Add(name);
            write(_writer, value, _depth);
        }
    }

    /// <summary>Writes the additional properties, and ends the object.</summary>
    public void End()
    {
        if (_written is not null)
        {
            WriteAdditional();
        }

        _writer.WriteEndObject();
    }

    private void WriteAdditional()
    {
        foreach ((string name, JToken token) in _additional!)
        {
            if (!_written!.Contains(name))
            {
                _writer.WritePropertyName(name);
                JsonWrite.Any(_writer, token ?? JValue.CreateNull());
            }
        }
    }

    private bool Begin(string name, bool hasValue, PropertyPresence presence)
    {
        if (!hasValue && (presence == PropertyPresence.Optional || (_written is not null && IsKept(name))))
        {
            return false;
        }

        _writer.WritePropertyName(name);
        _written?.Add(name);
        if (!hasValue)
        {
            WriteNull(name, presence);
        }

        return hasValue;
    }

    // What did not fit is written as it was received.
    private bool IsKept(string name) => _additional!.ContainsKey(name);

    private void WriteNull(string name, PropertyPresence presence)
    {
        if (presence == PropertyPresence.Required)
        {
            throw JsonWrite.RequiredIsNull(_writer, name);
        }

        _writer.WriteNull();
    }
}
