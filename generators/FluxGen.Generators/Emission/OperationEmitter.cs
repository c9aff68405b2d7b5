using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// The methods of an operation. Both calls share the method that creates the request, and the one that reads the response.
internal static class OperationEmitter
{
    public static void Write(CodeWriter writer, ClientModel client, OperationModel operation, RequestFields fields)
    {
        LocalNames locals = new([operation.CancellationName, .. operation.Arguments.Select(argument => argument.Name)]);
        CallNames names = new(fields.Unique("Read", operation) + "Async", locals.Claim("call"), locals.Claim("request"), locals.Claim("response"), locals.Claim("item"), CSharpText.Identifier(operation.CancellationName));
        WriteCall(writer, client, operation, names, new(operation.MethodName, ReturnType(operation), IsWithResponse: false));
        if (Names.WithResponse(client, operation) is { } name)
        {
            WriteCall(writer, client, operation, names, new(name, WithResponseType(operation), IsWithResponse: true));
        }

        ResponseEmitter.Write(writer, operation, names.Read);
    }

    // The method of the interface that returns status and headers too.
    public static void WriteDeclaration(CodeWriter writer, ClientModel client, OperationModel operation)
    {
        if (Names.WithResponse(client, operation) is { } name)
        {
            writer.Line($"/// <inheritdoc cref=\"{Cref(operation)}\" />");
            writer.Line("/// <returns>The value, the status and the headers of the response.</returns>");
            writer.Line($"{WithResponseType(operation)} {name}({SignatureEmitter.Declared(operation, hasDefaults: true)}{Token(operation)} = default);");
        }
    }

    private static void WriteCall(CodeWriter writer, ClientModel client, OperationModel operation, CallNames names, CallMethod method)
    {
        string name = CSharpText.Identifier(method.Name);
        writer.Line("/// <inheritdoc />");
        writer.Line($"public {method.ReturnType} {name}({SignatureEmitter.Declared(operation, hasDefaults: true)}{Token(operation)} = default) => this.{name}({SignatureEmitter.Passed(operation)}{names.Call}: null, {names.Cancellation});");
        writer.Line();

        WriteDocumentation(writer, operation, names.Call, method.IsWithResponse);
        bool isIterator = operation.Return.Kind == ReturnKind.Items && !method.IsWithResponse;
        string enumerator = isIterator ? "[global::System.Runtime.CompilerServices.EnumeratorCancellation] " : "";
        writer.Block(
            $"public async {method.ReturnType} {name}({SignatureEmitter.Declared(operation, hasDefaults: false)}global::FluxGen.Runtime.ApiCallOptions? {names.Call}, {enumerator}{Token(operation)})",
            () =>
            {
                string security = SecurityEmitter.Field(client, operation) is { } field ? field + ", " : "";
                RequestEmitter.Write(writer, operation, names.Request);
                writer.Line($"using global::FluxGen.Runtime.ReceivedResponse {names.Response} = await this._sender.SendAsync({names.Request}, {security}{names.Call}, {names.Cancellation}).ConfigureAwait(false);");
                WriteResult(writer, operation, names, method.IsWithResponse);
            });
    }

    private static void WriteResult(CodeWriter writer, OperationModel operation, CallNames names, bool isWithResponse)
    {
        string read = $"await {names.Read}({names.Response}, {names.Cancellation}).ConfigureAwait(false)";
        if (isWithResponse)
        {
            string types = operation.HeadersType is { } headers ? $"<{operation.Return.ReadType}, {headers}>" : "";
            writer.Line($"return {names.Response}.With{types}({read});");
        }
        else if (operation.Return.Kind == ReturnKind.Items)
        {
            writer.Block($"await foreach ({operation.Return.TypeName} {names.Item} in global::System.Threading.Tasks.TaskAsyncEnumerableExtensions.ConfigureAwait({read}, false))", () =>
                writer.Line($"yield return {names.Item};"));
        }
        else
        {
            writer.Line(operation.Return.Kind == ReturnKind.None ? read + ";" : $"return {read};");
        }
    }

    private static void WriteDocumentation(CodeWriter writer, OperationModel operation, string call, bool isWithResponse)
    {
        if (isWithResponse)
        {
            string options = $"{SignatureEmitter.Referenced(operation)}global::FluxGen.Runtime.ApiCallOptions?, global::System.Threading.CancellationToken";
            writer.Line($"/// <inheritdoc cref=\"{CSharpText.Identifier(operation.MethodName)}({options})\" />");
            return;
        }

        writer.Line($"/// <inheritdoc cref=\"{Cref(operation)}\" />");
        SignatureEmitter.WriteDocumentation(writer, operation);
        writer.Line($"/// <param name=\"{call}\">The options of this call, or null.</param>");
        writer.Line($"/// <param name=\"{operation.CancellationName}\">Cancels the call.</param>");
    }

    private static string Cref(OperationModel operation) =>
        $"{CSharpText.Identifier(operation.MethodName)}({SignatureEmitter.Referenced(operation)}global::System.Threading.CancellationToken)";

    private static string Token(OperationModel operation) => $"global::System.Threading.CancellationToken {CSharpText.Identifier(operation.CancellationName)}";

    private static string ReturnType(OperationModel operation) => operation.Return switch
    {
        { Kind: ReturnKind.None } => "global::System.Threading.Tasks.Task",
        { Kind: ReturnKind.Items } items => items.ReadType,
        { TypeName: var type } => $"global::System.Threading.Tasks.Task<{type}>",
    };

    private static string WithResponseType(OperationModel operation)
    {
        string types = operation.HeadersType is { } headers ? $"<{operation.Return.ReadType}, {headers}>"
            : operation.Return.Kind == ReturnKind.None ? ""
            : $"<{operation.Return.ReadType}>";
        return $"global::System.Threading.Tasks.Task<global::FluxGen.Runtime.ApiResponse{types}>";
    }

    private sealed record CallNames(string Read, string Call, string Request, string Response, string Item, string Cancellation);

    private sealed record CallMethod(string Name, string ReturnType, bool IsWithResponse);
}
