using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Names the C# properties that the values of all cases of a union have, so that the union has them too.</summary>
/// <param name="names">The names of the properties.</param>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SharedPropertiesAttribute(params string[] names) : Attribute
{
    /// <summary>The names of the properties.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
