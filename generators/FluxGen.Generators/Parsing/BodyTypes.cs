using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using FluxGen.Generators.CSharp;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class BodyTypes
{
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
