using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class OperationEmitter
{
    private static readonly string[] KnownMethods = ["Get", "Put", "Post", "Delete", "Options", "Head", "Patch", "Trace"];

    public static void Write(CodeWriter writer, OperationModel operation)
    {
        LocalNames locals = new("cancellationToken", operation.Body?.ParameterName ?? "");
        string request = locals.Claim("request");
        string response = locals.Claim("response");

        writer.Line("/// <inheritdoc />");
        writer.Block(Signature(operation), () =>
        {
            string? body = operation.Body is null ? null : CSharpText.Identifier(operation.Body.ParameterName);
            if (body is not null)
            {
                writer.Line($"global::System.ArgumentNullException.ThrowIfNull({body});");
            }

            writer.Line($"using global::System.Net.Http.HttpRequestMessage {request} = _sender.CreateRequest({Method(operation.HttpMethod)}, {CSharpText.Literal(operation.Path)});");
            if (operation.Body is { } content)
            {
                writer.Line($"{request}.Content = new global::FluxGen.Runtime.JsonRequestContent<{content.Type.Name}>({body}, {Names.ConverterInstance(content.Type)}, {CSharpText.Literal(content.MediaType)});");
            }

            writer.Line($"using global::FluxGen.Runtime.ApiResponse {response} = await _sender.SendAsync({request}, cancellationToken).ConfigureAwait(false);");
            WriteSuccess(writer, operation, response);
            WriteErrors(writer, operation, response);
        });
    }

    private static string Signature(OperationModel operation)
    {
        string result = operation.Result is { } type ? $"<{type.Name}>" : "";
        string body = operation.Body is { } content ? $"{content.Type.Name} {CSharpText.Identifier(content.ParameterName)}, " : "";
        return $"public async global::System.Threading.Tasks.Task{result} {CSharpText.Identifier(operation.MethodName)}({body}global::System.Threading.CancellationToken cancellationToken = default)";
    }

    private static string Method(string method) =>
        KnownMethods.FirstOrDefault(known => known.Equals(method, StringComparison.OrdinalIgnoreCase)) is { } name
            ? "global::System.Net.Http.HttpMethod." + name
            : $"new global::System.Net.Http.HttpMethod({CSharpText.Literal(method)})";

    private static void WriteSuccess(CodeWriter writer, OperationModel operation, string response)
    {
        string statuses = string.Join(" or ", operation.Responses.Where(documented => documented.IsSuccess).Select(documented => documented.Status));
        if (statuses.Length == 0)
        {
            return;
        }

        writer.Block($"if ({response}.StatusCode is {statuses})", () => writer.Line(operation.Result is { } result
            ? $"return await {response}.ReadAsync({Names.ConverterInstance(result)}, cancellationToken).ConfigureAwait(false);"
            : "return;"));
    }

    private static void WriteErrors(CodeWriter writer, OperationModel operation, string response)
    {
        string undocumented = $"await {response}.ReadErrorAsync(cancellationToken).ConfigureAwait(false)";
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
                    writer.Line($"{statuses} => await {response}.ReadErrorAsync({Names.ConverterInstance(group.Key)}, cancellationToken).ConfigureAwait(false),");
                }

                writer.Line($"_ => {undocumented},");
            },
            "};");
    }
}
