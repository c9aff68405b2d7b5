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

    /// <summary>The property of the body that the method sends as true, because it asks for a stream; empty if there is none.</summary>
    public string StreamFlag { get; init; } = "";
}
