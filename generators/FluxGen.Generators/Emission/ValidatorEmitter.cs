using FluxGen.Generators.Constraints;
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
            writer.Block($"partial class {CSharpText.Identifier(schema.Name)} : global::FluxGen.Runtime.IApiSchema", () =>
                writer.Line($"void global::FluxGen.Runtime.IApiSchema.Validate(ref {Names.ValidationErrors} errors) => {Names.Global(schema.Namespace, validator)}.Validate(this, ref errors);"));
            writer.Line(GeneratedAttributes.OfClass);
            writer.Block($"internal static class {validator}", () =>
            {
                foreach ((string name, string type, string value) in Fields(schema))
                {
                    writer.Line($"private static readonly {type} {name} =");
                    writer.Line($"    {value};");
                    writer.Line();
                }

                WriteValidate(writer, schema);
            });
        });

    private static void WriteValidate(CodeWriter writer, ObjectModel schema)
    {
        LocalNames names = new(["value", "errors", "mark", "index", "item", "entry", .. Fields(schema).Select(field => field.Name)]);
        writer.Block($"public static void Validate({schema.FullName} value, ref {Names.ValidationErrors} errors)", () =>
        {
            foreach (PropertyModel property in schema.Properties)
            {
                WriteProperty(writer, property, names.Claim(property.Name));
            }
        });
    }

    private static void WriteProperty(CodeWriter writer, PropertyModel property, string local)
    {
        string access = "value." + CSharpText.Identifier(property.Name);
        string key = CSharpText.Literal(property.WireName);
        bool canBeMissing = property is { IsRequired: true, AllowsNull: false } && property.Type.CanBeNull;
        bool hasChecks = property.Constraints.Count > 0 || ValueCheckEmitter.IsNeeded(property.Type);

        if (canBeMissing && !hasChecks)
        {
            writer.Block($"if ({access} is null)", () => writer.Line($"errors.Required({key});"));
        }
        else if (canBeMissing)
        {
            writer.Block($"if ({access} is not {{ }} {local})", () => writer.Line($"errors.Required({key});"));
            writer.NextBlock("else", () => WriteChecks(writer, property, local, key));
        }
        else if (hasChecks && property.Type is { IsValueType: true, IsNullable: false })
        {
            WriteChecks(writer, property, access, key);
        }
        else if (hasChecks)
        {
            writer.Block($"if ({access} is {{ }} {local})", () => WriteChecks(writer, property, local, key));
        }
    }

    private static void WriteChecks(CodeWriter writer, PropertyModel property, string local, string key)
    {
        foreach (ConstraintModel constraint in property.Constraints)
        {
            ConstraintKeyword keyword = ConstraintKeywords.Find(constraint.Keyword);
            writer.Block($"if ({keyword.Violation(property, local, constraint.Limit)})", () => writer.Line(keyword.Record(key, local, constraint.Limit)));
        }

        ValueCheckEmitter.Write(writer, property.Type, local, key);
    }

    private static IEnumerable<(string Name, string Type, string Value)> Fields(ObjectModel schema) =>
        from property in schema.Properties
        from constraint in property.Constraints
        let field = ConstraintKeywords.Find(constraint.Keyword).Field(property, constraint.Limit)
        where field is not null
        select field.Value;
}
