using System.ComponentModel;
using Newtonsoft.Json;

namespace FluxGen.Runtime;

/// <summary>How a case of a union is known and read.</summary>
/// <typeparam name="TUnion">The union.</typeparam>
/// <param name="kinds">The kinds of JSON that it can be.</param>
/// <param name="read">Reads a value of the case.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionCase<TUnion>(JsonKinds kinds, Func<JsonReader, TUnion> read)
{
    /// <summary>The kinds of JSON.</summary>
    public JsonKinds Kinds { get; } = kinds;

    /// <summary>Reads a value of the case.</summary>
    public Func<JsonReader, TUnion> Read { get; } = read;

    /// <summary>The wire name of the property by whose value the case is known; empty if there is none.</summary>
    public string Property { get; init; } = "";

    /// <summary>The values that the property has in this case.</summary>
    public string[] Values { get; init; } = [];

    /// <summary>The wire names of the properties that a value of this case has to have.</summary>
    public string[] Required { get; init; } = [];
}
