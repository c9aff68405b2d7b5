using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// What a union has beyond the cases that the contract declares.
internal static class UnionEmitter
{
    public const string Unknown = "Unknown";

    private const string Token = "global::Newtonsoft.Json.Linq.JToken";

    public static GeneratedFile Emit(UnionModel union) => GeneratedFile.Create(
        union.Namespace,
        Names.Converter(union.Name),
        union.UsesObsolete,
        writer =>
        {
            writer.Line(GeneratedAttributes.OfClassWith($"global::Newtonsoft.Json.JsonConverter(typeof({Names.Global(union.Namespace, Names.Converter(union.Name))}))"));
            writer.Block($"partial class {CSharpText.Identifier(union.Name)} : global::FluxGen.Runtime.IApiSchema", () =>
            {
                WriteShared(writer, union);
                WriteConversions(writer, union);
                WriteSwitch(writer, union, "<TResult>", "TResult", "Func", ", TResult");
                WriteSwitch(writer, union, "", "void", "Action", "");
                UnionValidatorEmitter.Write(writer, union);
                WriteUnknown(writer, union);
            });
            UnionValidatorEmitter.WriteFields(writer, union);
            UnionConverterEmitter.Write(writer, union);
        });

    public static string CaseName(UnionModel union, string name) => $"{union.FullName}.{CSharpText.Identifier(name)}";

    private static void WriteUnknown(CodeWriter writer, UnionModel union)
    {
        writer.Line("/// <summary>A value that is of none of the documented cases. What was received is kept as it was and can be sent back; any other is not valid.</summary>");
        writer.Block($"public sealed class {Unknown} : {union.FullName}", () =>
        {
            writer.Block($"internal {Unknown}({Token} value, bool isReceived)", () =>
            {
                writer.Line("this.Value = value;");
                writer.Line("this.IsReceived = isReceived;");
            });
            writer.Line("/// <summary>The value.</summary>");
            writer.Line($"public {Token} Value {{ get; }}");
            writer.Line();
            writer.Line("/// <summary>Whether it was read from a response.</summary>");
            writer.Line("public bool IsReceived { get; }");
        });
    }

    private static void WriteShared(CodeWriter writer, UnionModel union)
    {
        foreach (SharedPropertyModel property in union.Shared)
        {
            writer.Line("/// <summary>What the value has under this name, whichever case it is; null if it is of none of the documented cases.</summary>");
            writer.Block($"public {property.TypeName} {CSharpText.Identifier(property.Name)} => this switch", () =>
            {
                foreach (UnionCaseModel branch in union.Cases)
                {
                    writer.Line($"{CaseName(union, branch.Name)} known => known.Value.{CSharpText.Identifier(property.Name)},");
                }

                writer.Line("_ => null,");
            }, "};");
        }
    }

    // C# has no conversions from interfaces, and none where two cases have one type.
    private static void WriteConversions(CodeWriter writer, UnionModel union)
    {
        string[] sources = [.. union.Cases.SelectMany(branch => Sources(branch.Value.Type)).Select(source => source.Type)];
        foreach (UnionCaseModel branch in union.Cases)
        {
            foreach ((string source, bool isValueType) in Sources(branch.Value.Type).Where(source => sources.Count(other => other == source.Type) == 1 && source.Type != union.FullName))
            {
                writer.Line($"/// <summary>Makes a <see cref=\"{CaseName(union, branch.Name)}\"/> of its value.</summary>");
                writer.Line("/// <param name=\"value\">The value.</param>");
                if (isValueType)
                {
                    writer.Line($"public static implicit operator {union.FullName}({source} value) => new {CaseName(union, branch.Name)}(value);");
                }
                else
                {
                    writer.Line("[return: global::System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(value))]");
                    writer.Line($"public static implicit operator {union.FullName}?({source}? value) => value is null ? null : new {CaseName(union, branch.Name)}(value);");
                }

                writer.Line();
            }
        }
    }

    private static IEnumerable<(string Type, bool IsValueType)> Sources(TypeRef type) => type switch
    {
        { Kind: ValueKind.List, Item: { } item } => [($"global::System.Collections.Generic.List<{item.FullName}>", false), (item.FullName + "[]", false)],
        { Kind: ValueKind.Map, Item: { } item } => [($"global::System.Collections.Generic.Dictionary<string, {item.FullName}>", false)],
        _ => [(type.Name, type.IsValueType)],
    };

    private static void WriteSwitch(CodeWriter writer, UnionModel union, string typeParameters, string result, string function, string end)
    {
        LocalNames names = new("known", "value");
        (UnionCaseModel Case, string Name)[] cases = [.. union.Cases.Select(branch => (branch, names.Claim(branch.Name)))];
        string unknown = names.Claim(Unknown);
        bool isFunction = end.Length > 0;
        writer.Line($"/// <summary>{(isFunction ? "Makes something of the value, for each case of its own." : "Does something with the value, for each case of its own.")}</summary>");
        if (isFunction)
        {
            writer.Line("/// <typeparam name=\"TResult\">The type of what is made.</typeparam>");
        }

        foreach ((UnionCaseModel branch, string name) in cases)
        {
            writer.Line($"/// <param name=\"{name.TrimStart('@')}\">For a <see cref=\"{CaseName(union, branch.Name)}\"/>.</param>");
        }

        writer.Line($"/// <param name=\"{unknown.TrimStart('@')}\">For a value that is of none of the documented cases.</param>");
        if (isFunction)
        {
            writer.Line("/// <returns>What was made.</returns>");
        }

        string parameters = string.Join(", ", cases.Select(entry => $"global::System.{function}<{entry.Case.Value.Type.FullName}{end}> {entry.Name}").Append($"global::System.{function}<{Token}{end}> {unknown}"));
        if (isFunction)
        {
            writer.Block($"public {result} Switch{typeParameters}({parameters}) => this switch", () =>
            {
                foreach ((UnionCaseModel branch, string name) in cases)
                {
                    writer.Line($"{CaseName(union, branch.Name)} known => {name}(known.Value),");
                }

                writer.Line($"_ => {unknown}((({CaseName(union, Unknown)})this).Value),");
            }, "};");
            return;
        }

        writer.Block($"public {result} Switch{typeParameters}({parameters})", () => writer.Block("switch (this)", () =>
        {
            foreach ((UnionCaseModel branch, string name) in cases)
            {
                writer.Line($"case {CaseName(union, branch.Name)} known: {name}(known.Value); break;");
            }

            writer.Line($"case {CaseName(union, Unknown)} known: {unknown}(known.Value); break;");
        }));
    }
}
