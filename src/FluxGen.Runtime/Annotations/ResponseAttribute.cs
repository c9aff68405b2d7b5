using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Describes one documented response of an operation.</summary>
/// <param name="status">The status code, a range such as <c>4XX</c>, or <c>default</c>.</param>
/// <param name="type">The type of the body; <see cref="void"/> if there is none.</param>
/// <param name="mediaType">The media type of the body, or an empty string.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResponseAttribute(string status, Type type, string mediaType) : Attribute
{
    /// <summary>The status code, a range, or <c>default</c>.</summary>
    public string Status { get; } = status;

    /// <summary>The type of the body.</summary>
    public Type Type { get; } = type;

    /// <summary>The media type of the body.</summary>
    public string MediaType { get; } = mediaType;

    /// <summary>What the response means.</summary>
    public string Description { get; init; } = "";

    /// <summary>Of a stream of events or lines: the data that ends it, such as <c>[DONE]</c>; empty if only the end of the body does.</summary>
    public string StreamEnd { get; init; } = "";
}
