using System.Globalization;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using FluxGen.Generators.CSharp;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class ResponseParser
{
    public static TypeRef? ParseResult(IMethodSymbol method, string id, List<DiagnosticInfo> diagnostics)
    {
        if (method.ReturnType is not INamedTypeSymbol { TypeArguments: [ITypeSymbol result] })
        {
            return null;
        }

        if (result.NullableAnnotation == NullableAnnotation.Annotated)
        {
            diagnostics.Add(method.Diagnostic(DiagnosticDescriptors.UnsupportedBody, id, "the result", result.ToDisplayString()));
        }

        return BodyTypes.ParseObject(method, id, "the result", result, diagnostics);
    }

    public static IEnumerable<ResponseModel> ParseResponses(IMethodSymbol method, string id, TypeRef? result, List<DiagnosticInfo> diagnostics)
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
                BodyTypes.EnsureJson(method, id, $"the response {status}", mediaType, diagnostics);
                type = BodyTypes.ParseObject(method, id, $"the response {status}", symbol, diagnostics);
            }

            ResponseModel response = new(code, type, mediaType, attribute.Text("Description"));
            if (response.IsSuccess && type?.Name != result?.Name)
            {
                diagnostics.Add(method.Diagnostic(DiagnosticDescriptors.DifferentSuccessTypes, id, status, type?.DisplayName ?? "nothing", result?.DisplayName ?? "nothing"));
            }

            yield return response;
        }
    }
}
