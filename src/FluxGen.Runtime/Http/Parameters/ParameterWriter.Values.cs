using FluxGen.Runtime.Http.Parameters;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

public ref partial struct ParameterWriter
{
    /// <summary>Writes a parameter that is a scalar.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value; null is not sent.</param>
    /// <param name="form">The style.</param>
    /// <exception cref="ApiValidationException">The value cannot be sent in this place.</exception>
    public void Value<T>(string name, T value, ParameterForm form)
        where T : struct => Scalar(name, value, form);

    /// <inheritdoc cref="Value{T}(string, T, ParameterForm)" />
    public void Value<T>(string name, T? value, ParameterForm form)
        where T : struct
    {
        if (value is { } present)
        {
            Scalar(name, present, form);
        }
    }

    /// <inheritdoc cref="Value{T}(string, T, ParameterForm)" />
    public void Value(string name, string? value, ParameterForm form) => Scalar(name, value, form);

    /// <inheritdoc cref="Value{T}(string, T, ParameterForm)" />
    public void Value(string name, Uri? value, ParameterForm form) => Scalar(name, value, form);

    /// <inheritdoc cref="Value{T}(string, T, ParameterForm)" />
    public void Value(string name, byte[]? value, ParameterForm form) => Scalar(name, value, form);

    /// <summary>Writes a parameter that is an array. Items that are null are left out.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="values">The items; null is not sent.</param>
    /// <param name="form">The style.</param>
    /// <exception cref="ApiValidationException">An item cannot be sent in this place.</exception>
    public void List<T>(string name, IList<T>? values, ParameterForm form)
    {
        if (values is null)
        {
            return;
        }

        Begin(name, form);
        for (int i = 0; i < values.Count; i++)
        {
            Item(key: null, values[i]);
        }

        End();
    }

    /// <summary>Writes a parameter that is an array. Items that are null are left out.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <typeparam name="TWire">The type of their wire values.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="values">The items; null is not sent.</param>
    /// <param name="toWire">Gives an item its wire value.</param>
    /// <param name="form">The style.</param>
    /// <exception cref="ApiValidationException">An item cannot be sent in this place.</exception>
    public void List<T, TWire>(string name, IList<T>? values, Func<T, TWire> toWire, ParameterForm form)
    {
        ArgumentNullException.ThrowIfNull(toWire);
        if (values is null)
        {
            return;
        }

        Begin(name, form);
        for (int i = 0; i < values.Count; i++)
        {
            Item(key: null, toWire(values[i]));
        }

        End();
    }

    /// <summary>Writes a parameter that is a map. Values that are null are left out.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="values">The map; null is not sent.</param>
    /// <param name="form">The style.</param>
    /// <exception cref="ApiValidationException">A value cannot be sent in this place.</exception>
    public void Map<T>(string name, IDictionary<string, T>? values, ParameterForm form) => Map(name, values, static value => value, form);

    /// <summary>Writes a parameter that is a map. Values that are null are left out.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <typeparam name="TWire">The type of their wire values.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="values">The map; null is not sent.</param>
    /// <param name="toWire">Gives a value its wire value.</param>
    /// <param name="form">The style.</param>
    /// <exception cref="ApiValidationException">A value cannot be sent in this place.</exception>
    public void Map<T, TWire>(string name, IDictionary<string, T>? values, Func<T, TWire> toWire, ParameterForm form)
    {
        ArgumentNullException.ThrowIfNull(toWire);
        if (values is null)
        {
            return;
        }

        Begin(name, form);
        foreach ((string key, T value) in values)
        {
            Item(key, toWire(value));
        }

        End();
    }

    /// <summary>Writes a parameter that is an object. Properties that are null are left out.</summary>
    /// <typeparam name="T">The class that stands for its schema.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The object; null is not sent.</param>
    /// <param name="entries">Writes its properties.</param>
    /// <param name="form">The style.</param>
    /// <exception cref="ApiValidationException">A property cannot be sent in this place.</exception>
    public void Object<T>(string name, T? value, ParameterEntries<T> entries, ParameterForm form)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (value is null)
        {
            return;
        }

        Begin(name, form);
        entries(ref this, value);
        End();
    }

    /// <summary>Writes a property of the object that is being written.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="value">The value; null is left out.</param>
    public void Entry<T>(string name, T value) => Item(name, value);

    /// <summary>Writes the additional properties of the object that is being written.</summary>
    /// <param name="values">The properties, or null.</param>
    public void Entries(IDictionary<string, JToken>? values)
    {
        if (values is not null)
        {
            foreach ((string name, JToken value) in values)
            {
                Item(name, value);
            }
        }
    }

    /// <summary>Writes additional properties that have a type.</summary>
    /// <typeparam name="T">The type of their values.</typeparam>
    /// <typeparam name="TWire">The type of the wire values.</typeparam>
    /// <param name="values">The properties, or null.</param>
    /// <param name="toWire">Gives a value its wire value.</param>
    public void Entries<T, TWire>(IDictionary<string, T>? values, Func<T, TWire> toWire)
    {
        ArgumentNullException.ThrowIfNull(toWire);
        foreach ((string name, T value) in values ?? (IEnumerable<KeyValuePair<string, T>>)[])
        {
            Item(name, toWire(value));
        }
    }

    private void Scalar<T>(string name, T value, ParameterForm form)
    {
        Begin(name, form);
        if (!ScalarText.IsNull(value))
        {
            Item(key: null, value);
            End();
        }
        else if (IsInPath && value is JToken)
        {
            // Generated code refuses null in C#, but cannot see null in JSON.
            EnsureSegment();
        }
    }
}
