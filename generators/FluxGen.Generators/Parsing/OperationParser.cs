using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using FluxGen.Generators.CSharp;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class OperationParser
{
    public static OperationModel? Parse(IMethodSymbol method, AttributeData operation, List<DiagnosticInfo> diagnostics)
    {
        string id = operation.Text(0);
        if (SignatureProblem(method) is { } problem)
        {
            diagnostics.Add(method.Diagnostic(DiagnosticDescriptors.UnsupportedOperation, $"{method.ContainingType.Name}.{method.Name}", problem));
            return null;
        }

        RequestParser request = new RequestParser(method, id, diagnostics).Parse(operation.Text(2));
        ReturnModel returned = ReturnParser.Parse(method, id, diagnostics);
        return new()
        {
            Id = id,
            MethodName = method.Name,
            HttpMethod = operation.Text(1),
            Path = operation.Text(2),
            Summary = method.DescriptionText(),
            CancellationName = method.Parameters.LastOrDefault()?.Name ?? "",
            Return = returned,
            Responses = ResponseParser.Parse(method, id, returned, diagnostics).ToEquatableArray(),
            HeadersType = HeadersType(method),
            Security = SecurityParser.Parse(method, diagnostics),
            Arguments = request.Arguments,
            Parameters = request.Parameters,
            Options = request.Options,
            ServerUrl = method.Attribute(MetadataNames.Server)?.Text(0) ?? "",
            Body = request.Body,
        };
    }

    private static string? HeadersType(IMethodSymbol method) =>
        method.Attribute(MetadataNames.ResponseHeaders)?.Argument(0) is INamedTypeSymbol type && type.Attribute(MetadataNames.ApiHeaders) is not null ? type.FullName() : null;

    // The emitted method has exactly this signature.
    private static string? SignatureProblem(IMethodSymbol method) => method switch
    {
        { IsStatic: true } or { IsGenericMethod: true } => "is static or generic",
        _ when !ReturnParser.IsSupported(method.ReturnType) => $"returns '{method.ReturnType.ToDisplayString()}'",
        _ when method.Parameters.LastOrDefault()?.Type.ToDisplayString() != MetadataNames.CancellationToken => "does not end with a CancellationToken",
        _ when method.Parameters.Any(parameter => parameter.RefKind != RefKind.None) => "takes a parameter by reference",
        _ when method.Parameters.Count(parameter => parameter.Attribute(MetadataNames.RequestBody) is not null) > 1 => "has more than one body",
        _ => null,
    };
}
