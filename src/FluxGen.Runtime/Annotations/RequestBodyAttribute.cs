using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Marks the parameter that is sent as the request body.</summary>
/// <param name="mediaType">The media type of the body, such as <c>application/json</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestBodyAttribute(string mediaType) : Attribute
{
    /// <summary>The media type of the body.</summary>
    public string MediaType { get; } = mediaType;

    /// <summary>The C# name of the property of the body that asks for a stream, or empty.</summary>
    public string StreamFlag { get; init; } = "";
}
