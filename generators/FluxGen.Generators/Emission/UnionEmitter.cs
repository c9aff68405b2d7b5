using System.Globalization;
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
        (UnionCaseModel Case, Source Source)[] all = [.. union.Cases.SelectMany(branch => Sources(branch.Value.Type), (branch, source) => (branch, source))];
        foreach ((UnionCaseModel branch, Source source) in all.Where(entry => all.Count(other => other.Source.Type == entry.Source.Type) == 1 && entry.Source.Type != union.FullName))
        {
            string made = $"new {CaseName(union, branch.Name)}({source.Value})";
            writer.Line($"/// <summary>Makes a <see cref=\"{CaseName(union, branch.Name)}\"/> of its value.</summary>");
            writer.Line("/// <param name=\"value\">The value.</param>");
            if (source.IsValueType)
            {
                writer.Line($"public static implicit operator {union.FullName}({source.Type} value) => {made};");
            }
            else
            {
                writer.Line("[return: global::System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(value))]");
                writer.Line($"public static implicit operator {union.FullName}?({source.Type}? value) => value is null ? null : {made};");
            }

            writer.Line();
        }
    }

    // A URL is mostly at hand as its text.
    private static IEnumerable<Source> Sources(TypeRef type)
    {
        const string ToUri = "new global::System.Uri({0}, global::System.UriKind.RelativeOrAbsolute)";
        switch (type)
        {
            case { Kind: ValueKind.Uri }:
                yield return new(type.Name);
                yield return new("string") { Value = string.Format(CultureInfo.InvariantCulture, ToUri, "value") };
                break;
            case { Kind: ValueKind.List, Item: { } item }:
                yield return new($"global::System.Collections.Generic.List<{item.FullName}>");
                yield return new(item.FullName + "[]");
                if (item is { Kind: ValueKind.Uri, IsNullable: false })
                {
                    yield return new("string[]") { Value = $"global::System.Array.ConvertAll(value, static item => {string.Format(CultureInfo.InvariantCulture, ToUri, "item")})" };
                }

                break;
            case { Kind: ValueKind.Map, Item: { } item }:
                yield return new($"global::System.Collections.Generic.Dictionary<string, {item.FullName}>");
                break;
            default:
                yield return new(type.Name) { IsValueType = type.IsValueType };
                break;
        }
    }

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

    // What a value of a case is made of, and how.
    private sealed record Source(string Type)
    {
        public bool IsValueType { get; init; }

        public string Value { get; init; } = "value";
    }
}
