using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class ConverterEmitter
{
    public static GeneratedFile Emit(ObjectModel schema) => GeneratedFile.Create(
        schema.Namespace,
        Names.Converter(schema.Name),
        schema.UsesObsolete,
        writer =>
        {
            string converter = Names.Converter(schema.Name);
            writer.Line(GeneratedAttributes.OfClassWith($"global::Newtonsoft.Json.JsonConverter(typeof({converter}))"));
            ValidatorEmitter.Write(writer, schema);
            writer.Line(GeneratedAttributes.OfClass);
            writer.Block($"internal sealed class {converter} : global::FluxGen.Runtime.SchemaConverter<{schema.FullName}>", () =>
            {
                writer.Line($"public static readonly {converter} Instance = new();");
                // Extension data also holds the values that do not fit their property, under its name.
                if (schema is { IsOpen: true, Properties.Count: > 0 })
                {
                    IEnumerable<string> names = schema.Properties.Select(property => $"NameOf{property.Name.TrimStart('@')} = {CSharpText.Literal(property.WireName)}");
                    writer.Line($"public const string {string.Join(", ", names)};");
                }

                string[] binary = [.. schema.Properties.Where(property => property.Type.Kind == ValueKind.Bytes).Select(property => CSharpText.Literal(property.WireName))];
                if (binary.Length > 0)
                {
                    // A call can send the bytes of these properties elsewhere while they arrive.
                    writer.Line($"public static bool IsBinary(string name) => name is {string.Join(" or ", binary)};");
                }

                ObjectReadEmitter.Write(writer, schema);
                writer.Line();
                ObjectWriteEmitter.Write(writer, schema);
            });
        });
}
