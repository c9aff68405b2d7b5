using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// The converters of bodies that are not an object of the contract, such as lists.
internal static class BodyConverterEmitter
{
    public static void Write(CodeWriter writer, ClientModel client)
    {
        HashSet<string> written = [];
        foreach (TypeRef type in client.Operations.SelectMany(operation => operation.JsonTypes).Where(type => !Names.HasConverter(type)))
        {
            if (written.Add(Names.BodyConverter(type)))
            {
                Write(writer, type);
            }
        }
    }

    private static void Write(CodeWriter writer, TypeRef type)
    {
        string name = Names.BodyConverter(type);
        writer.Block($"private sealed class {name} : global::FluxGen.Runtime.SchemaConverter<{type.FullName}>", () =>
        {
            writer.Line($"public static readonly {name} Instance = new();");
            writer.Line();
            writer.Line($"public override {type.FullName} Read({Names.JsonReader} reader) => {ValueReader.Body(type)};");
            writer.Line();
            writer.Block($"public override void Write({Names.JsonWriter} writer, {type.FullName} value, int depth)", () =>
            {
                if (type.IsNullable)
                {
                    ValueWriter.WriteOrNull(writer, type, "value", "body");
                }
                else
                {
                    ValueWriter.Write(writer, type, "value");
                }
            });
        });
    }
}
