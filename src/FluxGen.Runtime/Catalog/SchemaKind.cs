namespace FluxGen.Runtime;

/// <summary>A kind of value in JSON.</summary>
public enum SchemaKind
{
    /// <summary>Any kind.</summary>
    Any,

    /// <summary>A string.</summary>
    String,

    /// <summary>A number without a fraction.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object whose property names are data.</summary>
    Map,

    /// <summary>An object with named properties.</summary>
    Object,
}
