using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class UnionValidatorEmitter
{
    // The value of a case stands where the union stands, and is validated under an empty name that the pointers lose at the end.
    public static void Write(CodeWriter writer, UnionModel union)
    {
        LocalNames names = new("errors", "start", "mark", "index", "item", "entry", "text");
        writer.Block($"void global::FluxGen.Runtime.IApiSchema.Validate(ref {Names.ValidationErrors} errors)", () =>
        {
            writer.Line("int start = errors.Begin();");
            foreach (UnionCaseModel unionCase in union.Cases)
            {
                PropertyLimits limits = Limits(union, unionCase);
                if (PropertyCheckEmitter.IsNeeded(limits) || unionCase.Value.Assertions.Count > 0)
                {
                    string local = names.Claim(unionCase.Name);
                    string access = local + ".Value";
                    writer.Block($"if (this is {UnionEmitter.TypeName(union, unionCase)} {local})", () =>
                    {
                        PropertyCheckEmitter.Write(writer, limits, access, names.Claim(unionCase.Name + "Value"));
                        AssertionEmitter.Write(writer, unionCase.Value, Holder(union), access, names.Claim(unionCase.Name + "Asserted"));
                    });
                }
            }

            writer.Block("if (this is Unknown { Value: null })", () => writer.Line("errors.Required(\"\");"));
            writer.Line("errors.Here(start);");
            AssertionEmitter.Write(writer, union.Assertions, Holder(union), Names.Converter(union.FullName));
        });
    }

    public static void WriteFields(CodeWriter writer, UnionModel union)
    {
        string[] fields =
        [
            .. union.Cases.SelectMany(unionCase => Limits(union, unionCase).Fields("public")),
            .. union.Cases.SelectMany(unionCase => AssertionEmitter.Fields(unionCase.Name, unionCase.Value.Assertions)),
            .. AssertionEmitter.Fields("", union.Assertions),
        ];
        if (fields.Length > 0)
        {
            writer.Line(GeneratedAttributes.OfClass);
            writer.Block($"internal static class {Names.Validator(union.Name)}", () => Array.ForEach(fields, field => writer.Line(field)));
        }
    }

    private static string Holder(UnionModel union) => Names.Global(union.Namespace, Names.Validator(union.Name));

    private static PropertyLimits Limits(UnionModel union, UnionCaseModel unionCase) => PropertyLimits.OfProperty(unionCase.Value, Holder(union));
}
