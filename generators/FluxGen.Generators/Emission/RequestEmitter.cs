using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// The lines of a method that create its request.
internal static class RequestEmitter
{
    private static readonly string[] KnownMethods = ["Get", "Put", "Post", "Delete", "Options", "Head", "Patch", "Trace"];

    public static void Write(CodeWriter writer, OperationModel operation, string request)
    {
        string? body = operation.Body is null ? null : CSharpText.Identifier(operation.Body.ParameterName);
        if (operation.Body is { Type.IsNullable: false })
        {
            writer.Line($"global::System.ArgumentNullException.ThrowIfNull({body});");
        }

        writer.Line($"global::System.Net.Http.HttpRequestMessage {request} = this._sender.CreateRequest({Method(operation.HttpMethod)}, {CSharpText.Literal(operation.Path)}{Accept(operation)});");
        if (operation.Body is { } content)
        {
            WriteContent(writer, content, request, body!);
        }

        writer.Line($"return {request};");
    }

    private static void WriteContent(CodeWriter writer, BodyModel body, string request, string parameter)
    {
        string content = $"{request}.Content = new global::FluxGen.Runtime.JsonRequestContent<{body.Type.Name}>({parameter}, {Names.ConverterInstance(body.Type with { IsNullable = false })}, {CSharpText.Literal(body.MediaType)});";
        if (body.Type.IsNullable)
        {
            writer.Block($"if ({parameter} is not null)", () => writer.Line(content));
        }
        else
        {
            writer.Line(content);
        }
    }

    private static string Accept(OperationModel operation) =>
        ResponseEmitter.Accept(operation) is var accept && accept == "application/json" ? "" : $", {CSharpText.Literal(accept)}";

    private static string Method(string method) =>
        KnownMethods.FirstOrDefault(known => known.Equals(method, StringComparison.OrdinalIgnoreCase)) is { } name
            ? "global::System.Net.Http.HttpMethod." + name
            : $"new global::System.Net.Http.HttpMethod({CSharpText.Literal(method)})";
}
