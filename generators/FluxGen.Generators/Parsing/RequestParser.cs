using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class RequestParser
{
    public static BodyModel? ParseBody(IMethodSymbol method, string id, List<DiagnosticInfo> diagnostics)
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
                if (BodyTypes.Parse(parameter, id, "the request body", parameter.Type, diagnostics) is { } type)
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
