using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// An enum: the struct, its known values, and the converter for plain JsonConvert.
internal static class WireMapEmitter
{
    private const string Value = "global::FluxGen.Runtime.EnumValue";

    public static GeneratedFile Emit(EnumModel schema) => GeneratedFile.Create(
        schema.Namespace,
        Names.WireMap(schema.Name),
        schema.UsesObsolete,
        writer =>
        {
            WriteStruct(writer, schema);
            writer.Line();
            writer.Line(GeneratedAttributes.OfClass);
            writer.Block($"internal static class {Names.WireMap(schema.Name)}", () =>
            {
                string wires = string.Join(", ", schema.Members.Select(member => CSharpText.Literal(member.Wire)));
                string kind = schema.Kind == "String" ? "" : $", global::FluxGen.Runtime.EnumKind.{schema.Kind}";
                string parse = schema.Kind == "String" ? "" : ", parse: global::FluxGen.Runtime.EnumJson.Parse";
                string other = schema.AllowsOther ? ", allowsOther: true" : "";
                writer.Line($"public static readonly global::FluxGen.Runtime.WireMap Map = new({CSharpText.Literal(schema.Name)}, [{wires}]{kind}{other}{parse});");
            });
            writer.Line();
            WriteConverter(writer, schema);
        });

    private static void WriteStruct(CodeWriter writer, EnumModel schema)
    {
        string map = Map(schema);
        string type = schema.FullName;
        string valueType = ValueType(schema.Kind);
        writer.Line(GeneratedAttributes.OfClassWith($"global::Newtonsoft.Json.JsonConverter(typeof({Names.Converter(schema.Name)}))"));
        writer.Block($"readonly partial struct {CSharpText.Identifier(schema.Name)} : global::System.IEquatable<{type}>", () =>
        {
            writer.Line($"internal readonly {Value}? _value;");
            writer.Line($"internal {CSharpText.Identifier(schema.Name)}({Value}? value) => _value = value;");
            for (int i = 0; i < schema.Members.Count; i++)
            {
                EnumMemberModel member = schema.Members[i];
                string description = member.Description.Length > 0 ? $": {CSharpText.Documentation(member.Description)}" : "";
                writer.Line($"/// <summary><c>{CSharpText.Documentation(member.Wire)}</c>{description}</summary>");
                writer.Line($"public static {type} {CSharpText.Identifier(member.Name)} => new({map}[{i}]);");
            }

            writer.Line("/// <summary>The known values, in the order of the specification.</summary>");
            writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<{type}> Values => {map}.ConvertAll(static value => new {type}(value));");
            writer.Line("/// <summary>The wire value.</summary>");
            writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">It is the default of the struct, which is no value.</exception>");
            writer.Line($"public {valueType} Value => {Value}.Get(_value).{Conversion(schema.Kind)};");
            writer.Line("/// <summary>Whether the specification has the value. A server can send others.</summary>");
            writer.Line("public bool IsKnown => _value is { IsKnown: true };");
            WriteConversion(writer, type, valueType, map);
            WriteEquality(writer, type);
        });
    }

    private static void WriteConversion(CodeWriter writer, string type, string valueType, string map)
    {
        bool canBeNull = valueType is not ("long" or "double" or "bool");
        writer.Line("/// <summary>A value by its wire value, which need not be known.</summary>");
        writer.Line($"/// <param name=\"value\">The wire value{(canBeNull ? "; null is no value" : "")}.</param>");
        writer.Line(canBeNull
            ? $"public static implicit operator {type}({valueType}? value) => value is null ? default : new({map}.From(value));"
            : $"public static implicit operator {type}({valueType} value) => new({map}.From(value));");
    }

    private static void WriteEquality(CodeWriter writer, string type)
    {
        writer.Line("/// <summary>Whether two wire values are equal.</summary>");
        writer.Line($"public static bool operator ==({type} left, {type} right) => left.Equals(right);");
        writer.Line("/// <summary>Whether two wire values differ.</summary>");
        writer.Line($"public static bool operator !=({type} left, {type} right) => !left.Equals(right);");
        writer.Line("/// <inheritdoc />");
        writer.Line($"public bool Equals({type} other) => ReferenceEquals(_value, other._value) || (_value is not null && _value.Equals(other._value));");
        writer.Line("/// <inheritdoc />");
        writer.Line($"public override bool Equals(object? obj) => obj is {type} other && Equals(other);");
        writer.Line("/// <inheritdoc />");
        writer.Line("public override int GetHashCode() => _value is null ? 0 : _value.GetHashCode();");
        writer.Line("/// <summary>The text of the wire value; empty if there is none.</summary>");
        writer.Line("/// <returns>The text.</returns>");
        writer.Line("public override string ToString() => _value is null ? \"\" : _value.PlainText;");
    }

    private static void WriteConverter(CodeWriter writer, EnumModel schema)
    {
        writer.Line(GeneratedAttributes.OfClass);
        writer.Block($"internal sealed class {Names.Converter(schema.Name)}() : global::FluxGen.Runtime.EnumConverter({Map(schema)})", () =>
        {
            writer.Line($"protected override global::System.Type EnumType => typeof({schema.FullName});");
            writer.Line($"protected override object Wrap({Value} value) => new {schema.FullName}(value);");
            writer.Line($"protected override {Value}? Unwrap(object value) => (({schema.FullName})value)._value;");
        });
    }

    private static string Map(EnumModel schema) => Names.Global(schema.Namespace, Names.WireMap(schema.Name)) + ".Map";

    private static string ValueType(string kind) => kind switch
    {
        "Integer" => "long",
        "Number" => "double",
        "Boolean" => "bool",
        "Any" => "global::Newtonsoft.Json.Linq.JToken",
        _ => "string",
    };

    private static string Conversion(string kind) => kind switch
    {
        "Integer" => "ToInt64()",
        "Number" => "ToDouble()",
        "Boolean" => "ToBoolean()",
        "Any" => "ToToken()",
        _ => "Text",
    };
}
