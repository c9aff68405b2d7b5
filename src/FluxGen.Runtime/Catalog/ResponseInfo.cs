namespace FluxGen.Runtime;

/// <summary>A documented response of an operation.</summary>
public sealed class ResponseInfo
{
    /// <summary>The status code.</summary>
    public required int Status { get; init; }

    /// <summary>The name of the class that stands for the body, or null if there is none.</summary>
    public required string? Type { get; init; }

    /// <summary>The media type of the body; empty if there is none.</summary>
    public required string MediaType { get; init; }

    /// <summary>The description of the response.</summary>
    public required string Description { get; init; }
}
