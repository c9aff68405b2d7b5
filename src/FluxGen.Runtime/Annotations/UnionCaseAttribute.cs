using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Tells which JSON a case of a union takes.</summary>
/// <param name="kinds">The kinds of JSON, separated by spaces: <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, <c>array</c>, <c>object</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionCaseAttribute(string kinds) : Attribute
{
    /// <summary>The kinds of JSON.</summary>
    public string Kinds { get; } = kinds;

    /// <summary>The wire name of a property whose value tells the case. Null if no property does.</summary>
    public string? Property { get; init; }

    /// <summary>What that property contains in this case.</summary>
    public string[] Values { get; init; } = [];

    /// <summary>The wire names of properties that an object has in this case.</summary>
    public string[] Required { get; init; } = [];
}
