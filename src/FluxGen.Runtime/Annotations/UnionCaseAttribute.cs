using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Marks a case of a union, and tells how a value shows that it is of this case.</summary>
/// <param name="json">The kinds of JSON that it can be, separated by spaces: <c>object</c>, <c>array</c>, <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionCaseAttribute(string json) : Attribute
{
    /// <summary>The kinds of JSON, separated by spaces.</summary>
    public string Json { get; } = json;

    /// <summary>The wire name of the property by whose value the case is known.</summary>
    public string? Property { get; init; }

    /// <summary>The values that the property has in this case.</summary>
    public string[]? Values { get; init; }

    /// <summary>The wire names of the properties that a value of this case has to have.</summary>
    public string[]? Required { get; init; }
}
