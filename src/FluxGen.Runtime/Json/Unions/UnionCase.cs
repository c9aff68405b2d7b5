using System.ComponentModel;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

/// <summary>A case of a union, for its generated converter.</summary>
/// <typeparam name="T">The union.</typeparam>
/// <param name="kinds">The kinds of JSON that it takes, such as <c>string</c> and <c>integer</c>.</param>
/// <param name="read">Reads its value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionCase<T>(IReadOnlyList<string> kinds, Func<JsonReader, T> read)
    where T : class
{
    /// <summary>The wire name of the property that tells the case. Null if no property does.</summary>
    public string? Property { get; init; }

    /// <summary>What that property contains in this case.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The wire names of the properties that an object has in this case.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    internal IReadOnlyList<string> Kinds => kinds;

    internal T Read(JsonReader reader) => read(reader);

    internal bool Takes(string kind) => kinds.Contains(kind);

    // Null if the object does not have the property, or none tells the case.
    internal bool? IsTold(JObject map)
    {
        if (Property is null || !map.TryGetValue(Property, StringComparison.Ordinal, out JToken? value))
        {
            return null;
        }

        return Values.Contains(value.Type == JTokenType.String ? (string)value! : value.ToString(Formatting.None), StringComparer.Ordinal);
    }

    internal bool HasRequired(JObject map) => Required.All(map.ContainsKey);
}
