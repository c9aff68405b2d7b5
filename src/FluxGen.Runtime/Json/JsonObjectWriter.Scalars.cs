using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

public readonly ref partial struct JsonObjectWriter
{
    /// <summary>Writes a property.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="presence">What null means.</param>
    /// <exception cref="JsonException">The value cannot be expressed in JSON, or is null and must not be.</exception>
    public void String(string name, string? value, PropertyPresence presence = PropertyPresence.Optional)
    {
        if (Begin(name, value is not null, presence))
        {
            _writer.WriteValue(value);
        }
    }

    /// <inheritdoc cref="String"/>
    public void Boolean(string name, bool? value, PropertyPresence presence = PropertyPresence.Optional)
    {
        if (Begin(name, value.HasValue, presence))
        {
            _writer.WriteValue(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="String"/>
    public void Int32(string name, int? value, PropertyPresence presence = PropertyPresence.Optional)
    {
        if (Begin(name, value.HasValue, presence))
        {
            _writer.WriteValue(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="String"/>
    public void Int64(string name, long? value, PropertyPresence presence = PropertyPresence.Optional)
    {
        if (Begin(name, value.HasValue, presence))
        {
            _writer.WriteValue(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="String"/>
    public void UInt64(string name, ulong? value, PropertyPresence presence = PropertyPresence.Optional)
    {
        if (Begin(name, value.HasValue, presence))
        {
            _writer.WriteValue(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="String"/>
    public void Decimal(string name, decimal? value, PropertyPresence presence = PropertyPresence.Optional)
    {
        if (Begin(name, value.HasValue, presence))
        {
            _writer.WriteValue(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="String"/>
    public void Single(string name, float? value, PropertyPresence presence = PropertyPresence.Optional)
    {
        if (Begin(name, value.HasValue, presence))
        {
            JsonWrite.Single(_writer, value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="String"/>
    public void Double(string name, double? value, PropertyPresence presence = PropertyPresence.Optional)
    {
        if (Begin(name, value.HasValue, presence))
        {
            JsonWrite.Double(_writer, value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="String"/>
    public void Bytes(string name, byte[]? value, PropertyPresence presence = PropertyPresence.Optional)
    {
        if (Begin(name, value is not null, presence))
        {
            JsonWrite.Bytes(_writer, value!);
        }
    }

    /// <inheritdoc cref="String"/>
    public void Guid(string name, System.Guid? value, PropertyPresence presence = PropertyPresence.Optional)
    {
        if (Begin(name, value.HasValue, presence))
        {
            JsonWrite.Guid(_writer, value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="String"/>
    public void Uri(string name, System.Uri? value, PropertyPresence presence = PropertyPresence.Optional)
    {
        if (Begin(name, value is not null, presence))
        {
            JsonWrite.Uri(_writer, value!);
        }
    }

    /// <inheritdoc cref="String"/>
    public void Date(string name, DateOnly? value, PropertyPresence presence = PropertyPresence.Optional)
    {
        if (Begin(name, value.HasValue, presence))
        {
            JsonWrite.Date(_writer, value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="String"/>
    public void DateTime(string name, DateTimeOffset? value, PropertyPresence presence = PropertyPresence.Optional)
    {
        if (Begin(name, value.HasValue, presence))
        {
            JsonWrite.DateTime(_writer, value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="String"/>
    public void Time(string name, IsoTime? value, PropertyPresence presence = PropertyPresence.Optional)
    {
        if (Begin(name, value.HasValue, presence))
        {
            JsonWrite.Time(_writer, value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="String"/>
    public void Duration(string name, IsoDuration? value, PropertyPresence presence = PropertyPresence.Optional)
    {
        if (Begin(name, value.HasValue, presence))
        {
            JsonWrite.Duration(_writer, value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="String"/>
    public void Any(string name, JToken? value, PropertyPresence presence = PropertyPresence.Optional)
    {
        if (Begin(name, value is not null, presence))
        {
            JsonWrite.Any(_writer, value!);
        }
    }
}
