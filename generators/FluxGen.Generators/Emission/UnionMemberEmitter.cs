using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// What callers use of a union: its unknown case, conversions, Switch, and the properties that its cases share.
internal static class UnionMemberEmitter
{
    public static void Write(CodeWriter writer, UnionModel union)
    {
        WriteUnknown(writer, union);
        foreach (UnionCaseModel unionCase in union.Cases.Where(unionCase => union.Cases.Count(other => HasSameType(other, unionCase)) == 1))
        {
            WriteConversions(writer, union, unionCase);
        }

        foreach (SharedPropertyModel shared in union.Shared)
        {
            WriteShared(writer, union, shared);
        }

        WriteSwitch(writer, union, returns: true);
        WriteSwitch(writer, union, returns: false);
        writer.Line("/// <summary>The text of the value.</summary>");
        writer.Line("/// <returns>The text.</returns>");
        string values = string.Concat(Locals(union).Select(part => $"{part.TypeName} {part.Local} => $\"{{{part.Local}.Value}}\", "));
        writer.Line($"public override string ToString() => this switch {{ {values}_ => \"\" }};");
        writer.Line();
    }

    private static void WriteUnknown(CodeWriter writer, UnionModel union)
    {
        writer.Line("/// <summary>A value that none of the other cases takes.</summary>");
        writer.Line("/// <param name=\"value\">The JSON.</param>");
        writer.Block($"public sealed class Unknown(global::Newtonsoft.Json.Linq.JToken value) : {union.FullName}", () =>
        {
            writer.Line("/// <summary>The JSON.</summary>");
            writer.Line("public global::Newtonsoft.Json.Linq.JToken Value { get; } = value;");
        });
    }

    private static void WriteConversions(CodeWriter writer, UnionModel union, UnionCaseModel unionCase)
    {
        TypeRef type = unionCase.Value.Type with { IsNullable = false };
        string[] sources = type.Kind switch
        {
            ValueKind.Any => [],
            ValueKind.List => [$"global::System.Collections.Generic.List<{type.Item!.FullName}>", $"{type.Item.FullName}[]"],
            ValueKind.Map => [$"global::System.Collections.Generic.Dictionary<string, {type.Item!.FullName}>"],
            _ => [type.Name],
        };
        string caseName = UnionEmitter.TypeName(union, unionCase);
        foreach (string source in sources)
        {
            writer.Line($"/// <summary>Makes the case <c>{unionCase.Name}</c> of a value.</summary>");
            writer.Line("/// <param name=\"value\">The value.</param>");
            if (type.IsValueType)
            {
                writer.Line($"public static implicit operator {union.FullName}({source} value) => new {caseName}(value);");
            }
            else
            {
                writer.Line("[return: global::System.Diagnostics.CodeAnalysis.NotNullIfNotNull(\"value\")]");
                writer.Line($"public static implicit operator {union.FullName}?({source}? value) => value is null ? null : new {caseName}(value);");
            }

            writer.Line();
        }
    }

    private static void WriteShared(CodeWriter writer, UnionModel union, SharedPropertyModel shared)
    {
        string name = CSharpText.Identifier(shared.Name);
        string cases = string.Concat(Locals(union).Where(part => part.IsCase).Select(part => $"{part.TypeName} {part.Local} => {part.Local}.Value.{name}, "));
        writer.Line($"/// <summary>The <c>{shared.Name}</c> of whichever case it is. Null if the case is unknown.</summary>");
        writer.Line($"public {shared.TypeName} {name} => this switch {{ {cases}_ => null }};");
        writer.Line();
    }

    private static void WriteSwitch(CodeWriter writer, UnionModel union, bool returns)
    {
        (string TypeName, string ValueType, string Local, bool IsCase)[] parts = [.. Locals(union)];
        string Delegate(string type) => returns ? $"global::System.Func<{type}, TResult>" : $"global::System.Action<{type}>";
        string parameters = string.Join(", ", parts.Select(part => $"{Delegate(part.ValueType)} {part.Local}"));
        writer.Line($"/// <summary>{(returns ? "Computes something from the value, by a function" : "Does something with the value, by an action")} for each case.</summary>");
        if (returns)
        {
            writer.Line("/// <typeparam name=\"TResult\">What is computed.</typeparam>");
        }

        foreach ((string _, string _, string local, bool isCase) in parts)
        {
            string text = isCase ? $"For the case of this name." : "For a value that none of the other cases takes.";
            writer.Line($"/// <param name=\"{local.TrimStart('@')}\">{text}</param>");
        }

        if (returns)
        {
            writer.Line("/// <returns>What the function returns.</returns>");
        }

        writer.Block($"public {(returns ? "TResult Switch<TResult>" : "void Switch")}({parameters})", () =>
        {
            writer.Block("switch (this)", () =>
            {
                foreach ((string typeName, string _, string local, bool _) in parts)
                {
                    string call = $"{local}(value.Value);";
                    writer.Line($"case {typeName} value: {(returns ? "return " + call : call + " break;")}");
                }

                writer.Line("default: throw new global::System.InvalidOperationException(\"The union has another case.\");");
            });
        });
    }

    // The unknown case is the last.
    private static IEnumerable<(string TypeName, string ValueType, string Local, bool IsCase)> Locals(UnionModel union)
    {
        LocalNames names = new("value", "unknown");
        return [
            .. union.Cases.Select(unionCase => (UnionEmitter.TypeName(union, unionCase), unionCase.Value.Type.FullName, names.Claim(unionCase.Name), true)),
            ($"{union.FullName}.Unknown", "global::Newtonsoft.Json.Linq.JToken", "unknown", false),
        ];
    }

    private static bool HasSameType(UnionCaseModel left, UnionCaseModel right) => left.Value.Type.Name == right.Value.Type.Name;
}
