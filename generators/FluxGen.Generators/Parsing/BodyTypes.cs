using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class BodyTypes
{
    // The type of a body that is JSON.
    public static TypeRef? Parse(ISymbol symbol, string id, string what, ITypeSymbol type, List<DiagnosticInfo> diagnostics)
    {
        TypeRef? parsed = TypeParser.Parse(type, symbol.ContainingAssembly);
        if (parsed is null)
        {
            diagnostics.Add(symbol.Diagnostic(DiagnosticDescriptors.UnsupportedBody, id, what, type.ToDisplayString()));
        }

        return parsed;
    }

    public static void EnsureJson(ISymbol symbol, string id, string what, string mediaType, List<DiagnosticInfo> diagnostics)
    {
        if (!MediaType.IsJson(mediaType) && !MediaType.IsAny(mediaType))
        {
            diagnostics.Add(symbol.Diagnostic(DiagnosticDescriptors.UnsupportedMediaType, id, what, mediaType));
        }
    }
}
