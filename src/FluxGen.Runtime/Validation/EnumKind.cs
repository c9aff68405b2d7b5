using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>What the values of an enum are in JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum EnumKind
{
    /// <summary>Strings.</summary>
    String = 0,

    /// <summary>Integers of 64 bits.</summary>
    Integer = 1,

    /// <summary>Numbers.</summary>
    Number = 2,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = 3,

    /// <summary>Any JSON.</summary>
    Any = 4,
}
