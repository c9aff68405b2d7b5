using System.ComponentModel;
using System.Text;
using FluxGen.Runtime.Http.Parameters;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

/// <summary>A request body that is a form: it has a name for each value. What is null is not sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FormRequestContent : RequestContent
{
    private const string JsonMediaType = "application/json";

    private protected FormRequestContent()
    {
    }

    private protected PooledBuffer Buffer { get; } = new();

    private protected virtual bool HasStyles => false;

    /// <summary>Adds a scalar.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="mediaType">The media type of its part; empty for none, and for that of JSON if the value is an array or an object.</param>
    public void Value<T>(string name, T value, string mediaType = "")
    {
        if (ScalarText.IsNull(value))
        {
            return;
        }

        ScalarText.EnsureFinite(name, value);
        TextBuilder text = new(stackalloc char[256]);
        ScalarText.Append(ref text, value);
        AddText(name, text.Written, mediaType.Length == 0 && value is JContainer ? JsonMediaType : mediaType);
        text.Clear();
    }

    /// <summary>Adds a value of any type: a scalar as text, the items of an array one by one, and an object as JSON.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="form">The style of an array, in a form that is URL-encoded.</param>
    /// <param name="mediaType">The media type of its part, or of the part of each item; empty for that of its kind.</param>
    public void Any(string name, JToken? value, ParameterForm form, string mediaType = "")
    {
        if (value is JArray items)
        {
            List(name, items, static item => item, form, mediaType);
        }
        else
        {
            Value(name, value, mediaType);
        }
    }

    /// <summary>Adds an array of scalars.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <typeparam name="TWire">The type of their wire values.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="values">The items.</param>
    /// <param name="toWire">Gives an item its wire value.</param>
    /// <param name="form">The style, in a form that is URL-encoded.</param>
    /// <param name="mediaType">The media type of the part of each item; empty for none.</param>
    public void List<T, TWire>(string name, IList<T>? values, Func<T, TWire> toWire, ParameterForm form, string mediaType = "")
    {
        ArgumentNullException.ThrowIfNull(toWire);
        if (HasStyles)
        {
            ParameterWriter writer = ParameterWriter.ForForm(stackalloc char[256]);
            writer.List(name, values, toWire, form);
            Add(ref writer);
            return;
        }

        foreach (T value in values ?? [])
        {
            Value(name, toWire(value), mediaType);
        }
    }

    /// <summary>Adds an object by the style that it has in a form that is URL-encoded. In any other form it is JSON.</summary>
    /// <typeparam name="T">The class that stands for its schema.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The object.</param>
    /// <param name="entries">Writes its properties.</param>
    /// <param name="form">The style.</param>
    /// <param name="converter">The converter of its schema.</param>
    public void Object<T>(string name, T? value, ParameterEntries<T> entries, ParameterForm form, SchemaConverter<T> converter)
        where T : class
    {
        if (!HasStyles)
        {
            Json(name, value, converter);
            return;
        }

        ParameterWriter writer = ParameterWriter.ForForm(stackalloc char[256]);
        writer.Object(name, value, entries, form);
        Add(ref writer);
    }

    /// <summary>Adds a value as JSON.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="converter">The converter of its schema.</param>
    /// <param name="mediaType">The media type of the part.</param>
    public void Json<T>(string name, T? value, SchemaConverter<T> converter, string mediaType = JsonMediaType)
        where T : class
    {
        if (value is null)
        {
            return;
        }

        using PooledBuffer json = new();
        JsonBody.Write(json, value, converter);
        AddJson(name, json.Written.Span, mediaType);
    }

    /// <summary>Adds the items of an array, each as JSON.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="values">The items.</param>
    /// <param name="converter">The converter of their schema.</param>
    /// <param name="mediaType">The media type of the part of each item.</param>
    public void JsonItems<T>(string name, IEnumerable<T>? values, SchemaConverter<T> converter, string mediaType = JsonMediaType)
        where T : class
    {
        foreach (T value in values ?? [])
        {
            Json(name, value, converter, mediaType);
        }
    }

    /// <summary>Adds a file.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="file">The file.</param>
    /// <param name="mediaType">The media type of the specification; empty if it has none.</param>
    public void File(string name, ApiFile? file, string mediaType = "")
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        if (file is not null)
        {
            AddFile(name, file, file.MediaTypeOr(mediaType));
        }
    }

    /// <summary>Adds files with the same name.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="files">The files.</param>
    /// <param name="mediaType">The media type of the specification; empty if it has none.</param>
    public void Files(string name, IEnumerable<ApiFile>? files, string mediaType = "")
    {
        foreach (ApiFile file in files ?? [])
        {
            File(name, file, mediaType);
        }
    }

    /// <summary>Adds the additional properties: scalars as text, anything else as JSON.</summary>
    /// <param name="values">The properties.</param>
    public void Additional(IDictionary<string, JToken>? values)
    {
        foreach ((string name, JToken value) in values ?? new Dictionary<string, JToken>())
        {
            Value(name, value);
        }
    }

    private protected abstract void AddText(string name, ReadOnlySpan<char> text, string mediaType);

    private protected abstract void AddJson(string name, ReadOnlySpan<byte> json, string mediaType);

    private protected abstract void AddFile(string name, ApiFile file, string mediaType);

    // What the writer has is ASCII.
    private protected void Add(ref ParameterWriter writer)
    {
        if (!writer.Written.IsEmpty && !Buffer.Written.IsEmpty)
        {
            Buffer.Write((byte)'&');
        }

        Encoding.ASCII.GetBytes(writer.Written, Buffer);
        writer.Clear();
    }

    private protected override void Release() => Buffer.Dispose();
}
