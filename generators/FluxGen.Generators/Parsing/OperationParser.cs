using System.Globalization;
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

        TypeRef? result = ParseResult(method, id, diagnostics);
        return new()
        {
            Id = id,
            MethodName = method.Name,
            HttpMethod = operation.Text(1),
            Path = operation.Text(2),
            Summary = method.DescriptionText(),
            CancellationName = method.Parameters.LastOrDefault()?.Name ?? "",
            Body = RequestParser.ParseBody(method, id, diagnostics),
            Result = result,
            Responses = ParseResponses(method, id, result, diagnostics).ToEquatableArray(),
        };
    }

    // The emitted method has exactly this signature.
    private static string? SignatureProblem(IMethodSymbol method) => method switch
    {
        { IsStatic: true } or { IsGenericMethod: true } => "is static or generic",
        _ when method.ReturnType.OriginalDefinition.ToDisplayString() is not (MetadataNames.Task or MetadataNames.TaskOfResult) => $"returns '{method.ReturnType.ToDisplayString()}'",
        _ when method.Parameters.LastOrDefault()?.Type.ToDisplayString() != MetadataNames.CancellationToken => "does not end with a CancellationToken",
        _ when method.Parameters.Any(parameter => parameter.RefKind != RefKind.None) => "takes a parameter by reference",
        _ when method.Parameters.Count(parameter => parameter.Attribute(MetadataNames.RequestBody) is not null) > 1 => "has more than one body",
        _ => null,
    };

    private static TypeRef? ParseResult(IMethodSymbol method, string id, List<DiagnosticInfo> diagnostics)
    {
        if (method.ReturnType is not INamedTypeSymbol { TypeArguments: [ITypeSymbol result] })
        {
            return null;
        }

        if (result.NullableAnnotation == NullableAnnotation.Annotated)
        {
            diagnostics.Add(method.Diagnostic(DiagnosticDescriptors.UnsupportedBody, id, "the result", result.ToDisplayString()));
        }

        return ParseObject(method, id, "the result", result, diagnostics);
    }

    private static IEnumerable<ResponseModel> ParseResponses(IMethodSymbol method, string id, TypeRef? result, List<DiagnosticInfo> diagnostics)
    {
        HashSet<string> statuses = [];
        foreach (AttributeData attribute in method.GetAttributes().Where(attribute => attribute.Is(MetadataNames.Response)))
        {
            string status = attribute.Text(0);
            if (!statuses.Add(status))
            {
                diagnostics.Add(method.Diagnostic(DiagnosticDescriptors.DuplicateWireName, id, status));
            }

            if (!int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out int code))
            {
                diagnostics.Add(method.Diagnostic(DiagnosticDescriptors.UnsupportedStatus, id, status));
                continue;
            }

            string mediaType = attribute.Text(2);
            TypeRef? type = null;
            if (attribute.Argument(1) is ITypeSymbol { SpecialType: not SpecialType.System_Void } symbol)
            {
                EnsureJson(method, id, $"the response {status}", mediaType, diagnostics);
                type = ParseObject(method, id, $"the response {status}", symbol, diagnostics);
            }

            ResponseModel response = new(code, type, mediaType, attribute.Text("Description"));
            if (response.IsSuccess && type?.Name != result?.Name)
            {
                diagnostics.Add(method.Diagnostic(DiagnosticDescriptors.DifferentSuccessTypes, id, status, type?.DisplayName ?? "nothing", result?.DisplayName ?? "nothing"));
            }

            yield return response;
        }
    }

    public static TypeRef? ParseObject(ISymbol symbol, string id, string what, ITypeSymbol type, List<DiagnosticInfo> diagnostics)
    {
        if (TypeParser.Parse(type, symbol.ContainingAssembly) is { Kind: ValueKind.Object } parsed)
        {
            return parsed with { IsNullable = false };
        }

        diagnostics.Add(symbol.Diagnostic(DiagnosticDescriptors.UnsupportedBody, id, what, type.ToDisplayString()));
        return null;
    }

    public static void EnsureJson(ISymbol symbol, string id, string what, string mediaType, List<DiagnosticInfo> diagnostics)
    {
        string essence = mediaType.Split(';')[0].Trim();
        if (!essence.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && !essence.EndsWith("+json", StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Add(symbol.Diagnostic(DiagnosticDescriptors.UnsupportedMediaType, id, what, mediaType));
        }
    }
}
