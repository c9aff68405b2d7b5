using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Adds a JSON Schema that the JSON of a value must be valid against, for what the type cannot express.</summary>
/// <param name="schema">The schema, of draft 2020-12. A <c>$ref</c> in it is <c>#</c> or points into its <c>$defs</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaAssertionAttribute(string schema) : Attribute
{
    /// <summary>The schema.</summary>
    public string Schema { get; } = schema;

    /// <summary>What is validated: 0 is the value itself, 1 its items or the values of a map, 2 the items of those, and so on.</summary>
    public int Depth { get; init; }
}
