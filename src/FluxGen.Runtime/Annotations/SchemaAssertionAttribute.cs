using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>A schema that the JSON of a value has to fit, because no C# type expresses it.</summary>
/// <param name="schema">The schema, in the words of JSON Schema 2020-12. It refers to nothing but its own <c>$defs</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Parameter | AttributeTargets.Property, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaAssertionAttribute(string schema) : Attribute
{
    /// <summary>The schema.</summary>
    public string Schema { get; } = schema;

    /// <summary>What has to fit it: 0 is the value itself, 1 its items or the values of a map, 2 the items of those, and so on.</summary>
    public int Depth { get; init; }
}
