namespace FluxGen.Generators.Models;

internal sealed record OperationModel
{
    public required string Id { get; init; }

    public required string MethodName { get; init; }

    public required string HttpMethod { get; init; }

    public required string Path { get; init; }

    public required string Summary { get; init; }

    public required string CancellationName { get; init; }

    public required BodyModel? Body { get; init; }

    public required TypeRef? Result { get; init; }

    public required EquatableArray<ResponseModel> Responses { get; init; }

    // The types that the operation reads or writes as a JSON document.
    public IEnumerable<TypeRef> JsonTypes
    {
        get
        {
            if (Body is { } body)
            {
                yield return body.Type with { IsNullable = false };
            }

            foreach (ResponseModel response in Responses)
            {
                if (response.Type is { } type)
                {
                    yield return type;
                }
            }
        }
    }
}

internal sealed record BodyModel(string ParameterName, string MediaType, TypeRef Type);

internal sealed record ResponseModel(int Status, TypeRef? Type, string MediaType, string Description)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}
