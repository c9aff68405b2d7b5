using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class CatalogParameterEmitter
{
    public static void Write(CodeWriter writer, ParameterModel parameter, CatalogModel catalog)
    {
        PropertyModel property = parameter.Property;
        List<string> parts =
        [
            $"Name = {CSharpText.Literal(property.WireName)}",
            $"Location = {CSharpText.Literal(parameter.Location)}",
            $"Style = {CSharpText.Literal(parameter.IsJson ? "" : CSharpText.CamelCase(parameter.Style.ToString()))}",
            $"Schema = {CatalogPropertyEmitter.Schema(property.Type, catalog)}",
        ];
        if (parameter.Explode)
        {
            parts.Add("Explode = true");
        }

        if (property.IsRequired)
        {
            parts.Add("IsRequired = true");
        }

        if (property.DefaultLiteral is { } value)
        {
            parts.Add($"Default = {value}");
        }

        if (CatalogPropertyEmitter.Constraints(property) is { } constraints)
        {
            parts.Add($"Constraints = {constraints}");
        }

        writer.Line($"new() {{ {string.Join(", ", parts)} }},");
    }
}
