namespace FluxGen.Runtime;

/// <summary>An operation of the API description: what it takes and what it answers.</summary>
public sealed class OperationInfo
{
    /// <summary>The <c>operationId</c>, in the case that C# gives it.</summary>
    public required string Id { get; init; }

    /// <summary>The HTTP method in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path, without a leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>What the operation does, in one sentence; empty where the description does not say.</summary>
    public required string Summary { get; init; }

    /// <summary>The media type of the request body, or null if the operation takes none.</summary>
    public string? RequestMediaType { get; init; }

    /// <summary>The name of the class that stands for the request body, or null if the operation takes none.</summary>
    public string? RequestType { get; init; }

    /// <summary>The members of the request body, in the order of the schema.</summary>
    public IReadOnlyList<SchemaPropertyInfo> RequestProperties { get; init; } = [];

    /// <summary>The documented responses.</summary>
    public required IReadOnlyList<ResponseInfo> Responses { get; init; }
}
