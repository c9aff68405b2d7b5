using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class ValidatorEmitter
{
    // A class that is read and written as JSON has its converter and its validator in one file.
    public static GeneratedFile Emit(ObjectModel schema) => GeneratedFile.Create(
        schema.Namespace,
        Names.Validator(schema.Name),
        schema.UsesObsolete,
        writer =>
        {
            writer.Line(GeneratedAttributes.OfClass);
            Write(writer, schema);
        });

    public static void Write(CodeWriter writer, ObjectModel schema)
    {
        string[] fields =
        [
            .. Limits(schema).Concat(schema.Rest is { } rest ? [Limits(schema, rest)] : []).SelectMany(limits => limits.Fields("public")),
            .. schema.Properties.SelectMany(property => AssertionEmitter.Fields(property.Name.TrimStart('@'), property.Assertions)),
            .. AssertionEmitter.Fields("", schema.Assertions),
        ];
        writer.Block($"partial class {CSharpText.Identifier(schema.Name)} : global::FluxGen.Runtime.IApiSchema", () =>
        {
            foreach (string field in ReceivedNulls.Fields(schema))
            {
                writer.Line(field);
            }

            WriteValidate(writer, schema);
        });
        if (fields.Length > 0)
        {
            writer.Line(GeneratedAttributes.OfClass);
            writer.Block($"internal static class {Names.Validator(schema.Name)}", () => Array.ForEach(fields, field => writer.Line(field)));
        }
    }

    private static void WriteValidate(CodeWriter writer, ObjectModel schema)
    {
        LocalNames names = new("errors", "mark", "index", "item", "entry");
        writer.Block($"void global::FluxGen.Runtime.IApiSchema.Validate(ref {Names.ValidationErrors} errors)", () =>
        {
            foreach (PropertyLimits limits in Limits(schema).Where(PropertyCheckEmitter.IsNeeded))
            {
                string access = Names.Access("this", limits.Property);
                if (ShortCheckEmitter.CanWrite(limits))
                {
                    ShortCheckEmitter.Write(writer, limits, access);
                }
                else
                {
                    PropertyCheckEmitter.Write(writer, limits, access, names.Claim(limits.Property.Name));
                }
            }

            if (schema.Rest is { } rest)
            {
                PropertyLimits limits = Limits(schema, rest);
                if (PropertyCheckEmitter.HasChecks(limits))
                {
                    string local = names.Claim(rest.Name);
                    writer.Block($"if (this.{CSharpText.Identifier(rest.Name)} is {{ }} {local})", () => ValueCheckEmitter.WriteEntries(writer, rest.Type.Item!, local, limits, level: 1));
                }
            }

            string holder = Names.Global(schema.Namespace, Names.Validator(schema.Name));
            foreach (PropertyModel property in schema.Properties)
            {
                AssertionEmitter.Write(writer, property, $"{holder}.{property.Name.TrimStart('@')}", Names.Access("this", property), names.Claim(property.Name + "Asserted"));
            }

            AssertionEmitter.Write(writer, schema.Assertions, holder, Names.Converter(schema.FullName));
        });
    }

    private static IEnumerable<PropertyLimits> Limits(ObjectModel schema) =>
        schema.Properties.Select(property => Limits(schema, property));

    private static PropertyLimits Limits(ObjectModel schema, PropertyModel property) =>
        PropertyLimits.OfProperty(property, Names.Global(schema.Namespace, Names.Validator(schema.Name)));
}
