using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// Tells tools that a result is generated. It needs no code beyond that of the contract.
internal static class ResultTypeEmitter
{
    public static GeneratedFile Emit(ResultTypeModel result) => GeneratedFile.Create(result.Namespace, Names.Cases(result.Name), result.UsesObsolete, writer =>
    {
        writer.Line(GeneratedAttributes.OfClass);
        writer.Line($"partial class {CSharpText.Identifier(result.Name)};");
    });
}
