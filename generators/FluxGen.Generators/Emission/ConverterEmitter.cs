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
            writer.Line($"[global::Newtonsoft.Json.JsonConverter(typeof({converter}))]");
            writer.Line($"partial class {CSharpText.Identifier(schema.Name)};");
            writer.Line();
            writer.Block($"internal sealed class {converter} : global::FluxGen.Runtime.SchemaConverter<{schema.FullName}>", () =>
            {
                writer.Line($"public static readonly {converter} Instance = new();");
                writer.Line();
                ObjectReadEmitter.Write(writer, schema);
                writer.Line();
                ObjectWriteEmitter.Write(writer, schema);
            });
        });
}
