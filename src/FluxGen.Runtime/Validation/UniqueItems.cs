using System.ComponentModel;
using FluxGen.Runtime.Validation;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

/// <summary>Tests the <c>uniqueItems</c> keyword: no two items of an array are the same JSON value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UniqueItems
{
    /// <summary>Whether scalars are all different.</summary>
    /// <typeparam name="T">The type of the items, which are equal in C# if they are in JSON.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>Whether no item is there twice.</returns>
    public static bool AreDistinct<T>(IList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        HashSet<(bool, T)> seen = new(items.Count);
        return items.All(item => seen.Add((item is null, item)));
    }

    /// <summary>Whether JSON values are all different. The order of properties and the notation of numbers make no difference.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items. One that cannot be written is equal to no other, because it is an error of its own.</param>
    /// <param name="write">Writes an item; the last argument is the number of objects around it.</param>
    /// <returns>Whether no item is there twice.</returns>
    public static bool AreDistinct<T>(IList<T> items, Action<JsonWriter, T, int> write)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(write);
        HashSet<string> seen = new(items.Count, StringComparer.Ordinal);
        foreach (T item in items)
        {
            using JTokenWriter writer = new();
            try
            {
                if (item is null)
                {
                    writer.WriteNull();
                }
                else
                {
                    write(writer, item, 0);
                }
            }
            catch (JsonException)
            {
                continue;
            }

            if (!seen.Add(JsonKey.Of(writer.Token!)))
            {
                return false;
            }
        }

        return true;
    }
}
