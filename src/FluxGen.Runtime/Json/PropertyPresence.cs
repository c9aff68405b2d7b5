using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>What is written where a property has no value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum PropertyPresence
{
    /// <summary>Nothing, because the property may be absent.</summary>
    Optional,

    /// <summary>Nothing: the property must have a value, and that it has none is an error.</summary>
    Required,

    /// <summary>The value <c>null</c>, because the property must be present and may be null.</summary>
    Nullable,
}
