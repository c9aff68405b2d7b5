using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class ValidatorEmitter
{
    public static GeneratedFile Emit(ObjectModel schema) => GeneratedFile.Create(
        schema.Namespace,
        Names.Validator(schema.Name),
        schema.UsesObsolete,
        writer =>
        {
            string validator = Names.Validator(schema.Name);
            if (!schema.IsSchema)
            {
                writer.Line(GeneratedAttributes.OfClass);
            }

            writer.Block($"partial class {CSharpText.Identifier(schema.Name)} : global::FluxGen.Runtime.IApiSchema", () =>
                writer.Line($"void global::FluxGen.Runtime.IApiSchema.Validate(ref {Names.ValidationErrors} errors) => {Names.Global(schema.Namespace, validator)}.Validate(this, ref errors);"));
            writer.Line(GeneratedAttributes.OfClass);
            writer.Block($"internal static class {validator}", () =>
            {
                foreach (string field in Limits(schema).SelectMany(limits => limits.Fields()))
                {
                    writer.Line(field);
                    writer.Line();
                }

                WriteValidate(writer, schema);
            });
        });

    private static void WriteValidate(CodeWriter writer, ObjectModel schema)
    {
        string[] patterns = [.. schema.Properties.Where(property => property.Constraints.Count > 0).Select(property => property.Name.TrimStart('@') + "Pattern")];
        LocalNames names = new(["value", "errors", "mark", "index", "item", "entry", .. patterns]);
        writer.Block($"public static void Validate({schema.FullName} value, ref {Names.ValidationErrors} errors)", () =>
        {
            foreach (PropertyLimits limits in Limits(schema))
            {
                PropertyCheckEmitter.Write(writer, limits, "value." + CSharpText.Identifier(limits.Property.Name), names.Claim(limits.Property.Name));
            }
        });
    }

    private static IEnumerable<PropertyLimits> Limits(ObjectModel schema) => schema.Properties.Select(PropertyLimits.OfProperty);
}
