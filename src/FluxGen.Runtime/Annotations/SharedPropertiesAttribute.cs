using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Names the properties that the values of all cases of a union have.</summary>
/// <param name="names">The C# names of the properties.</param>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SharedPropertiesAttribute(params string[] names) : Attribute
{
    /// <summary>The C# names of the properties.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
