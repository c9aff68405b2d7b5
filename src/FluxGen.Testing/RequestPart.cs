namespace FluxGen.Testing;

/// <summary>A part of a request that the specification has a say in.</summary>
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

    /// <summary>Method and path together, which name the operation.</summary>
    Address,
}
