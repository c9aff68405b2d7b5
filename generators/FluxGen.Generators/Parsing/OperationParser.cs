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

        TypeRef? result = ResponseParser.ParseResult(method, id, diagnostics);
        return new()
        {
            Id = id,
            MethodName = method.Name,
            HttpMethod = operation.Text(1),
            Path = operation.Text(2),
            Summary = method.DescriptionText(),
            CancellationName = method.Parameters.LastOrDefault()?.Name ?? "",
            Body = ParseBody(method, id, diagnostics),
            Result = result,
            Responses = ResponseParser.ParseResponses(method, id, result, diagnostics).ToEquatableArray(),
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

    private static BodyModel? ParseBody(IMethodSymbol method, string id, List<DiagnosticInfo> diagnostics)
    {
        BodyModel? body = null;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Attribute(MetadataNames.Parameter) is { } outside)
            {
                diagnostics.Add(parameter.Diagnostic(DiagnosticDescriptors.UnsupportedParameter, id, outside.Text(0), outside.Text(1)));
            }
            else if (parameter.Attribute(MetadataNames.RequestBody) is { } attribute)
            {
                string mediaType = attribute.Text(0);
                BodyTypes.EnsureJson(parameter, id, "the request body", mediaType, diagnostics);
                if (BodyTypes.ParseObject(parameter, id, "the request body", parameter.Type, diagnostics) is { } type)
                {
                    bool isOptional = parameter.Type.NullableAnnotation == NullableAnnotation.Annotated;
                    body = new(parameter.Name, mediaType, type with { IsNullable = isOptional });
                }
            }
            else if (parameter.Type.ToDisplayString() != MetadataNames.CancellationToken)
            {
                diagnostics.Add(parameter.Diagnostic(DiagnosticDescriptors.UnsupportedParameter, id, parameter.Name, "unknown location"));
            }
        }

        return body;
    }
}
