using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class AssertionParser
{
    public static EquatableArray<AssertionModel> Parse(ISymbol symbol) => symbol.GetAttributes()
        .Where(attribute => attribute.Is(MetadataNames.SchemaAssertion))
        .Select(attribute => new AssertionModel(attribute.Text(0), attribute.Named("Depth")?.Value as int? ?? 0))
        .ToEquatableArray();
}
