namespace FluxGen.Generators.Models;

internal sealed record ResponseModel
{
    public const string Default = "default";

    // A status code, a range such as "4XX", or "default".
    public required string Status { get; init; }

    public required ResponseKind Kind { get; init; }

    // The type of the body or of an item, if the body is JSON.
    public required TypeRef? Type { get; init; }

    // The type of the body as C# names it; null if there is none.
    public required string? TypeName { get; init; }

    public required string MediaType { get; init; }

    public required string Description { get; init; }

    public required string StreamEnd { get; init; }

    // Whether the operation returns it. Otherwise it is an error, or a form of a success that another method returns.
    public bool IsReturned { get; init; }

    // The class of the result that stands for it.
    public string? CaseName { get; init; }

    public bool IsRange => Status.EndsWith("XX", StringComparison.Ordinal);

    public bool IsDefault => Status == Default;

    public bool IsSuccess => Status[0] == '2';

    public bool IsRead => IsReturned ? Kind is ResponseKind.Json or ResponseKind.Items : Kind == ResponseKind.Json && !IsSuccess;
}

internal enum ResponseKind
{
    None,
    Json,
    Text,
    Stream,
    Items,
}
