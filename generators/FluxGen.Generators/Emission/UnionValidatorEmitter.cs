using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// Validates the value of whichever case it is. An unknown value was received, and is as valid as it was.
internal static class UnionValidatorEmitter
{
    public static void Write(CodeWriter writer, UnionModel union)
    {
        LocalNames names = new("errors", "mark", "index", "item", "entry", "unknown");
        writer.Block($"void global::FluxGen.Runtime.IApiSchema.Validate(ref {Names.ValidationErrors} errors)", () =>
        {
            foreach (UnionCaseModel branch in union.Cases)
            {
                PropertyLimits limits = Limits(union, branch);
                if (!PropertyCheckEmitter.IsNeeded(limits) && branch.Value.Assertions.Count == 0)
                {
                    continue;
                }

                string local = names.Claim(branch.Name);
                writer.Block($"if (this is {UnionEmitter.CaseName(union, branch.Name)} {local})", () =>
                {
                    PropertyCheckEmitter.Write(writer, limits, local + ".Value", names.Claim(branch.Name + "Value"));
                    AssertionEmitter.Write(writer, branch.Value, $"{Holder(union)}.{branch.Name}", local + ".Value", names.Claim(branch.Name + "Asserted"));
                });
            }

            writer.Block($"if (this is {UnionEmitter.CaseName(union, UnionEmitter.Unknown)} {{ IsReceived: false }} unknown)", () => writer.Line("errors.NoCase(unknown.Value);"));
            AssertionEmitter.Write(writer, union.Assertions, Holder(union), Names.Converter(union.FullName));
        });
    }

    public static void WriteFields(CodeWriter writer, UnionModel union)
    {
        string[] fields =
        [
            .. union.Cases.SelectMany(branch => Limits(union, branch).Fields("public")),
            .. union.Cases.SelectMany(branch => AssertionEmitter.Fields(branch.Name, branch.Value.Assertions)),
            .. AssertionEmitter.Fields("", union.Assertions),
        ];
        if (fields.Length > 0)
        {
            writer.Line(GeneratedAttributes.OfClass);
            writer.Block($"internal static class {Names.Validator(union.Name)}", () => Array.ForEach(fields, field => writer.Line(field)));
        }
    }

    private static string Holder(UnionModel union) => Names.Global(union.Namespace, Names.Validator(union.Name));

    private static PropertyLimits Limits(UnionModel union, UnionCaseModel branch) => new(
        branch.Value,
        constraint => $"{Holder(union)}.{branch.Name}Pattern{(constraint.Depth == 0 ? "" : constraint.Depth.ToString(System.Globalization.CultureInfo.InvariantCulture))}");
}
