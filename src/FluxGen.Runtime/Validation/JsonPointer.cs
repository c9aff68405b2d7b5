using System.Globalization;

namespace FluxGen.Runtime;

/// <summary>Builds JSON Pointers (RFC 6901), such as <c>/images/0/url</c>.</summary>
public static class JsonPointer
{
    /// <summary>Extends a pointer to a property of an object.</summary>
    /// <param name="pointer">The pointer to the object; empty for the root.</param>
    /// <param name="name">The wire name of the property, which may contain any characters.</param>
    /// <returns>The pointer to the property.</returns>
    public static string Append(string pointer, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
    }

    /// <summary>Extends a pointer to an item of an array.</summary>
    /// <param name="pointer">The pointer to the array; empty for the root.</param>
    /// <param name="index">The index of the item.</param>
    /// <returns>The pointer to the item.</returns>
    public static string Append(string pointer, int index) => string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}");
}
