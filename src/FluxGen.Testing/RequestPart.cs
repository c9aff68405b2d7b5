namespace FluxGen.Testing;

/// <summary>A part of a request that the specification describes.</summary>
public enum RequestPart
{
    /// <summary>The body.</summary>
    Body,

    /// <summary>The headers.</summary>
    Header,

    /// <summary>The parameters of the query.</summary>
    Query,

    /// <summary>The parameters of the path.</summary>
    Path,

    /// <summary>The cookies.</summary>
    Cookie,

    /// <summary>The method and the path together, which say what operation is called.</summary>
    Operation,
}
