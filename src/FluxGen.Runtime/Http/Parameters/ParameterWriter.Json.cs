using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

public ref partial struct ParameterWriter
{
    /// <summary>Writes a parameter of any type: an array and an object as such.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value; null is not sent.</param>
    /// <param name="form">The style. A value that is no object has <see cref="ParameterForm.Form"/> where it is <see cref="ParameterForm.DeepObject"/>.</param>
    /// <exception cref="ApiValidationException">The value cannot be sent in this place.</exception>
    public void Value(string name, JToken? value, ParameterForm form)
    {
        form = value is not JObject && (form & StyleBits) == ParameterForm.DeepObject ? (form & ~StyleBits) | ParameterForm.Form : form;
        if (value is not JContainer items)
        {
            Scalar(name, value, form);
            return;
        }

        Begin(name, form);
        foreach (JToken item in items)
        {
            if (item is JProperty property)
            {
                Item(property.Name, property.Value);
            }
            else
            {
                Item(key: null, item);
            }
        }

        End();
    }

    /// <summary>Writes a parameter whose value is serialised as JSON.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value; null is not sent.</param>
    /// <param name="converter">The converter of its schema.</param>
    /// <param name="form">The style that is the default of the place.</param>
    /// <exception cref="Newtonsoft.Json.JsonException">A value cannot be expressed in JSON.</exception>
    /// <exception cref="ApiValidationException">The value cannot be sent in this place.</exception>
    public void Json<T>(string name, T? value, SchemaConverter<T> converter, ParameterForm form)
        where T : class
    {
        if (value is not null)
        {
            WriteJson(name, value, converter, form);
        }
    }

    /// <summary>Writes a parameter as JSON.</summary>
    /// <typeparam name="T">The C# type of the value.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value; null is not sent.</param>
    /// <param name="converter">The converter of its schema.</param>
    /// <param name="form">The style that is the default of the place.</param>
    /// <exception cref="Newtonsoft.Json.JsonException">A value cannot be expressed in JSON.</exception>
    /// <exception cref="ApiValidationException">The value cannot be sent in this place.</exception>
    public void Json<T>(string name, T? value, SchemaConverter<T> converter, ParameterForm form)
        where T : struct
    {
        if (value is { } present)
        {
            WriteJson(name, present, converter, form);
        }
    }

    private void WriteJson<T>(string name, T value, SchemaConverter<T> converter, ParameterForm form)
        where T : notnull
    {
        using PooledBuffer buffer = new();
        JsonBody.Write(buffer, value, converter);
        Scalar(name, System.Text.Encoding.UTF8.GetString(buffer.Written.Span), form);
    }
}
