using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Names the class that stands for the documented response headers of an operation.</summary>
/// <param name="type">A class with <see cref="ApiHeadersAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Method)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResponseHeadersAttribute(Type type) : Attribute
{
    /// <summary>The class.</summary>
    public Type Type { get; } = type;
}
