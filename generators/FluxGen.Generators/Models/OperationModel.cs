namespace FluxGen.Generators.Models;

internal sealed record OperationModel
{
    public required string Id { get; init; }

    public required string MethodName { get; init; }

    public required string HttpMethod { get; init; }

    public required string Path { get; init; }

    public required string Summary { get; init; }

    public required string CancellationName { get; init; }

    // In the order of the method.
    public required EquatableArray<ArgumentModel> Arguments { get; init; }

    public required EquatableArray<ParameterModel> Parameters { get; init; }

    public required OptionsModel? Options { get; init; }

    // Empty for the server of the interface.
    public required string ServerUrl { get; init; }

    public required BodyModel? Body { get; init; }

    public required ReturnModel Return { get; init; }

    public required EquatableArray<ResponseModel> Responses { get; init; }

    // The class of the documented response headers, or null.
    public required string? HeadersType { get; init; }

    // The alternatives; empty if the operation needs no credentials.
    public required EquatableArray<SecurityModel> Security { get; init; }

    public IEnumerable<ParameterModel> AllParameters => Parameters.Concat(Options?.Parameters ?? []);

    // What a method validates itself, before it sends anything.
    public IEnumerable<PropertyModel> ValidatedArguments =>
        Parameters.Select(parameter => parameter.Property).Concat(Body?.Value is { } value ? [value] : []);

    // The types that the operation reads or writes as a JSON document.
    public IEnumerable<TypeRef> JsonTypes
    {
        get
        {
            if (Body is { Kind: BodyKind.Json } body)
            {
                yield return body.Type with { IsNullable = false };
            }

            foreach (TypeRef type in Body?.Form?.JsonTypes ?? [])
            {
                yield return type;
            }

            foreach (ParameterModel parameter in AllParameters.Where(parameter => parameter.IsJson))
            {
                yield return parameter.Property.Type with { IsNullable = false };
            }

            foreach (ResponseModel response in Responses)
            {
                if (response is { Type: { } type, IsRead: true })
                {
                    yield return type;
                }
            }
        }
    }
}
