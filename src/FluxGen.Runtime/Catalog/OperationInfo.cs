namespace FluxGen.Runtime;

/// <summary>An operation of the specification: its request and its responses.</summary>
public sealed class OperationInfo
{
    private readonly IReadOnlyList<string>? _requestMediaTypes;

    /// <summary>The <c>operationId</c>, in the case that C# gives it.</summary>
    public required string Id { get; init; }

    /// <summary>The HTTP method in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path, without a leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>The summary of the operation; empty where the specification has none.</summary>
    public required string Summary { get; init; }

    /// <summary>The parameters outside the body, in the order of the method.</summary>
    public IReadOnlyList<ParameterInfo> Parameters { get; init; } = [];

    /// <summary>The media type of the request body, or null if the operation has none.</summary>
    public string? RequestMediaType { get; init; }

    /// <summary>The media types that the operation accepts. It has a method for each; the others have an <see cref="OperationInfo"/> of their own, with the same <see cref="Id"/>.</summary>
    public IReadOnlyList<string> RequestMediaTypes
    {
        get => _requestMediaTypes ?? (RequestMediaType is null ? [] : [RequestMediaType]);
        init => _requestMediaTypes = value;
    }

    /// <summary>The name of the class that stands for the request body, or null if the operation has none.</summary>
    public string? RequestType { get; init; }

    /// <summary>The properties of the request body, in the order of the schema.</summary>
    public IReadOnlyList<SchemaPropertyInfo> RequestProperties { get; init; } = [];

    /// <summary>The documented headers of the responses.</summary>
    public IReadOnlyList<SchemaPropertyInfo> ResponseHeaders { get; init; } = [];

    /// <summary>The alternatives of the security schemes that the operation needs; empty if it needs no credentials.</summary>
    public IReadOnlyList<SecurityRequirement> Security { get; init; } = [];

    /// <summary>The documented responses. One status has several where it can have several media types.</summary>
    public required IReadOnlyList<ResponseInfo> Responses { get; init; }
}
