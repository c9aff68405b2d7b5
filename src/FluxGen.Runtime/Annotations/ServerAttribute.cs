using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Names a server of the specification: a further one of an interface, or the one that an operation has of its own.</summary>
/// <param name="url">The absolute URL, in which a variable stands in braces, such as <c>https://{region}.pets.example</c>.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ServerAttribute(string url) : Attribute
{
    /// <summary>The URL with its variables.</summary>
    public string Url { get; } = url;

    /// <summary>What the server is for.</summary>
    public string Description { get; init; } = "";
}
