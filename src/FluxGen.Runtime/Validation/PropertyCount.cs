using System.ComponentModel;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

/// <summary>Counts the properties of an object, for the keywords <c>minProperties</c> and <c>maxProperties</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PropertyCount
{
    /// <summary>Counts the entries of a map.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="map">The map.</param>
    /// <returns>The number of its entries.</returns>
    public static int? Of<T>(IDictionary<string, T> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return map.Count;
    }

    /// <summary>Counts the properties of a JSON object.</summary>
    /// <param name="token">A JSON value.</param>
    /// <returns>The number of its properties, or null if it is no object.</returns>
    public static int? Of(JToken token) => (token as JObject)?.Count;
}
