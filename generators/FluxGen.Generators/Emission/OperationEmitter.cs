using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class OperationEmitter
{
    public static void Write(CodeWriter writer, OperationModel operation)
    {
        LocalNames locals = new(operation.CancellationName, operation.Body?.ParameterName ?? "");
        string call = locals.Claim("call");
        string request = locals.Claim("request");
        string response = locals.Claim("response");

        WriteCallWithoutOptions(writer, operation, call);
        WriteDocumentation(writer, operation, call);
        writer.Block($"public async {Signature(operation, $"global::FluxGen.Runtime.ApiCallOptions? {call}, ", "")}", () =>
        {
            RequestEmitter.Write(writer, operation, request);
            writer.Line($"using global::FluxGen.Runtime.ReceivedResponse {response} = await this._sender.SendAsync({request}, {call}, {CSharpText.Identifier(operation.CancellationName)}).ConfigureAwait(false);");
            ResponseEmitter.Write(writer, operation, response);
        });
    }

    private static void WriteCallWithoutOptions(CodeWriter writer, OperationModel operation, string call)
    {
        string body = operation.Body is { } content ? $"{CSharpText.Identifier(content.ParameterName)}, " : "";
        writer.Line("/// <inheritdoc />");
        writer.Line($"public {Signature(operation, "", " = default")} =>");
        writer.Line($"    this.{CSharpText.Identifier(operation.MethodName)}({body}{call}: null, {CSharpText.Identifier(operation.CancellationName)});");
        writer.Line();
    }

    private static void WriteDocumentation(CodeWriter writer, OperationModel operation, string call)
    {
        string body = operation.Body is { } content ? $"{content.Type.FullName}, " : "";
        writer.Line($"/// <inheritdoc cref=\"{CSharpText.Identifier(operation.MethodName)}({body}global::System.Threading.CancellationToken)\" />");
        if (operation.Body is { } parameter)
        {
            writer.Line($"/// <param name=\"{parameter.ParameterName}\">The request body.</param>");
        }

        writer.Line($"/// <param name=\"{call}\">The options of this call, or null.</param>");
        writer.Line($"/// <param name=\"{operation.CancellationName}\">Cancels the call.</param>");
    }

    private static string Signature(OperationModel operation, string options, string cancellationDefault)
    {
        string result = operation.Result is { } type ? $"<{type.Name}>" : "";
        string body = operation.Body is { } content
            ? $"{content.Type.FullName} {CSharpText.Identifier(content.ParameterName)}{(content.Type.IsNullable && options.Length == 0 ? " = null" : "")}, "
            : "";
        return $"global::System.Threading.Tasks.Task{result} {CSharpText.Identifier(operation.MethodName)}({body}{options}global::System.Threading.CancellationToken {CSharpText.Identifier(operation.CancellationName)}{cancellationDefault})";
    }
}
