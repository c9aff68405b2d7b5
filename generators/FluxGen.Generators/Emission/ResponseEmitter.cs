using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class ResponseEmitter
{
    public static void Write(CodeWriter writer, OperationModel operation, string response)
    {
        WriteSuccess(writer, operation, response);
        WriteErrors(writer, operation, response);
    }

    private static void WriteSuccess(CodeWriter writer, OperationModel operation, string response)
    {
        string statuses = string.Join(" or ", operation.Responses.Where(documented => documented.IsSuccess).Select(documented => documented.Status));
        if (statuses.Length == 0)
        {
            return;
        }

        writer.Block($"if ({response}.StatusCode is {statuses})", () => writer.Line(operation.Result is { } result
            ? $"return await {response}.ReadAsync({Names.ConverterInstance(result)}, {CSharpText.Identifier(operation.CancellationName)}).ConfigureAwait(false);"
            : "return;"));
    }

    private static void WriteErrors(CodeWriter writer, OperationModel operation, string response)
    {
        string undocumented = $"await {response}.ReadErrorAsync({CSharpText.Identifier(operation.CancellationName)}).ConfigureAwait(false)";
        IGrouping<TypeRef, ResponseModel>[] documented = [.. operation.Responses
            .Where(candidate => candidate is { IsSuccess: false, Type: not null })
            .GroupBy(candidate => candidate.Type!)];
        if (documented.Length == 0)
        {
            writer.Line($"throw {undocumented};");
            return;
        }

        writer.Block(
            $"throw {response}.StatusCode switch",
            () =>
            {
                foreach (IGrouping<TypeRef, ResponseModel> group in documented)
                {
                    string statuses = string.Join(" or ", group.Select(candidate => candidate.Status));
                    writer.Line($"{statuses} => await {response}.ReadErrorAsync({Names.ConverterInstance(group.Key)}, {CSharpText.Identifier(operation.CancellationName)}).ConfigureAwait(false),");
                }

                writer.Line($"_ => {undocumented},");
            },
            "};");
    }
}
