namespace FluxGen;

/// <summary>How far a failed request got, and so whether it was billed.</summary>
public enum Delivery
{
    /// <summary>The service never received the request. Nothing was billed.</summary>
    NotSent,

    /// <summary>The service received the request and refused it. Nothing was generated.</summary>
    Refused,

    /// <summary>The service may have carried out the request. Sending it again may be billed again.</summary>
    Unknown,

    /// <summary>The service responded with a success. The request was carried out and billed.</summary>
    Completed,
}
