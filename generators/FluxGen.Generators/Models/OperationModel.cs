namespace FluxGen.Generators.Models;

internal sealed record OperationModel(
    string Id,
    string MethodName,
    string HttpMethod,
    string Path,
    string Summary,
    string CancellationName,
    BodyModel? Body,
    TypeRef? Result,
    EquatableArray<ResponseModel> Responses);

internal sealed record BodyModel(string ParameterName, string MediaType, TypeRef Type);

internal sealed record ResponseModel(int Status, TypeRef? Type, string MediaType, string Description)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}
