using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Limits a parameter, or the items inside a parameter or property, where DataAnnotations has no attribute for it.</summary>
/// <param name="keyword">The keyword of JSON Schema, such as <c>maxLength</c>.</param>
/// <param name="value">The limit as it is written in JSON, such as <c>0.5</c>; of <c>pattern</c>, the regular expression itself.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LimitAttribute(string keyword, string value) : Attribute
{
    /// <summary>The keyword.</summary>
    public string Keyword { get; } = keyword;

    /// <summary>The limit.</summary>
    public string Value { get; } = value;

    /// <summary>What is limited: 0 is the value itself, 1 its items or the values of a map, 2 the items of those, and so on.</summary>
    public int Depth { get; init; }
}
