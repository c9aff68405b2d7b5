namespace FluxGen;

/// <summary>What became of a request that failed, and so of the money.</summary>
public enum Delivery
{
    /// <summary>The service never received the request. Nothing was billed.</summary>
    NotSent,

    /// <summary>The service received the request and refused it. Nothing was generated.</summary>
    Refused,

    /// <summary>The service may have carried out the request. To send it again can be billed again.</summary>
    Unknown,

    /// <summary>The service answered with a success. The request was carried out and billed.</summary>
    Completed,
}
