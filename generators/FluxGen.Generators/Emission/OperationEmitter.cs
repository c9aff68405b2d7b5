using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class OperationEmitter
{
    public static void Write(CodeWriter writer, OperationModel operation)
    {
        LocalNames locals = new([operation.CancellationName, .. operation.Arguments.Select(argument => argument.Name)]);
        string call = locals.Claim("call");
        string request = locals.Claim("request");
        string response = locals.Claim("response");

        WriteCallWithoutOptions(writer, operation, call);
        WriteDocumentation(writer, operation, call);
        writer.Block($"public async {Signature(operation, $"global::FluxGen.Runtime.ApiCallOptions? {call}, ", "")}", () =>
        {
            RequestEmitter.Write(writer, operation, request);
            writer.Line($"using global::FluxGen.Runtime.ApiResponse {response} = await this._sender.SendAsync({request}, {call}, {CSharpText.Identifier(operation.CancellationName)}).ConfigureAwait(false);");
            ResponseEmitter.Write(writer, operation, response);
        });
    }

    private static void WriteCallWithoutOptions(CodeWriter writer, OperationModel operation, string call)
    {
        writer.Line("/// <inheritdoc />");
        writer.Line($"public {Signature(operation, "", " = default")} =>");
        writer.Line($"    this.{CSharpText.Identifier(operation.MethodName)}({SignatureEmitter.Passed(operation)}{call}: null, {CSharpText.Identifier(operation.CancellationName)});");
        writer.Line();
    }

    private static void WriteDocumentation(CodeWriter writer, OperationModel operation, string call)
    {
        writer.Line($"/// <inheritdoc cref=\"{CSharpText.Identifier(operation.MethodName)}({SignatureEmitter.Referenced(operation)}global::System.Threading.CancellationToken)\" />");
        SignatureEmitter.WriteDocumentation(writer, operation);
        writer.Line($"/// <param name=\"{call}\">The options of this call, or null.</param>");
        writer.Line($"/// <param name=\"{operation.CancellationName}\">Cancels the call.</param>");
    }

    private static string Signature(OperationModel operation, string options, string cancellationDefault)
    {
        string result = operation.Result is { } type ? $"<{type.Name}>" : "";
        return $"global::System.Threading.Tasks.Task{result} {CSharpText.Identifier(operation.MethodName)}({SignatureEmitter.Declared(operation, hasDefaults: options.Length == 0)}{options}global::System.Threading.CancellationToken {CSharpText.Identifier(operation.CancellationName)}{cancellationDefault})";
    }
}
