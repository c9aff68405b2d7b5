using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>The kinds of JSON that a case of a union can be.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonKinds
{
    /// <summary>No kind, and null.</summary>
    None = 0,

    /// <summary>An object.</summary>
    Object = 1,

    /// <summary>An array.</summary>
    Array = 2,

    /// <summary>A string.</summary>
    String = 4,

    /// <summary>A number without a fraction.</summary>
    Integer = 8,

    /// <summary>Any other number.</summary>
    Number = 16,

    /// <summary>True or false.</summary>
    Boolean = 32,
}
