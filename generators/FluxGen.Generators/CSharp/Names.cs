using FluxGen.Generators.Models;

namespace FluxGen.Generators.CSharp;

internal static class Names
{
    public const string Additional = "global::System.Collections.Generic.IDictionary<string, global::Newtonsoft.Json.Linq.JToken>";
    public const string JsonRead = "global::FluxGen.Runtime.JsonRead";
    public const string JsonWrite = "global::FluxGen.Runtime.JsonWrite";
    public const string UnicodeText = "global::FluxGen.Runtime.UnicodeText";
    public const string JsonReader = "global::Newtonsoft.Json.JsonReader";
    public const string JsonWriter = "global::Newtonsoft.Json.JsonWriter";
    // The wire name of a value that is validated on its own, and not as a property. No JSON text has the character.
    public const string Itself = "\uffff";
    public const string ValidationErrors = "global::FluxGen.Runtime.ValidationErrors";

    // What the errors of a property are told of, as a C# expression.
    public static string Key(PropertyModel property) => property.WireName == Itself ? ValidationErrors + ".Itself" : CSharpText.Literal(property.WireName);

    public static string Converter(string schema) => schema + "JsonConverter";

    public static string Validator(string schema) => schema + "Validator";

    public static string HeaderParser(string headers) => headers + "Parser";

    public static string Cases(string result) => result + "Cases";

    public static string WireMap(string schema) => schema + "WireMap";

    // The C# expression of the value of a property.
    public static string Access(string owner, PropertyModel property) =>
        $"{owner}.{CSharpText.Identifier(property.Name)}{(property.IsOptional ? ".Value" : "")}";

    public static string Client(string contract) => Base(contract) + "Client";

    public static string Catalog(string contract) => Base(contract) + "Operations";

    // A full name, which no member of the class that uses it can hide.
    public static string Global(string containingNamespace, string name) =>
        containingNamespace.Length == 0 ? "global::" + name : $"global::{containingNamespace}.{name}";

    public static string HintName(string containingNamespace, string name) =>
        $"{containingNamespace}.{name}.g.cs".TrimStart('.').Replace("@", "");

    // Only a class of the contract has a converter of its own. Those of other types are nested in the client that reads or writes
    // a body of that type.
    public static string WireMapInstance(TypeRef type) => WireMap(type.Name) + ".Map";

    // What the struct of an enum has, which is null if it is the default.
    public static string EnumAccess(TypeRef type, string access) => access + (type.IsNullable ? ".GetValueOrDefault()._value" : "._value");

    public static string ConverterInstance(TypeRef type) => (HasConverter(type) ? Converter(type.Name) : BodyConverter(type)) + ".Instance";

    public static bool HasConverter(TypeRef type) => type is { Kind: ValueKind.Object, IsNullable: false };

    public static string BodyConverter(TypeRef type) => Shape(type) + "Converter";

    private static string Shape(TypeRef type) => type switch
    {
        { IsNullable: true } => "NullOr" + Shape(type with { IsNullable = false }),
        { Item: { } item } => type.Kind + "Of" + Shape(item),
        { Kind: ValueKind.Object or ValueKind.Enum } => "_" + type.DisplayName.Replace("@", "").Replace("_", "__").Replace('.', '_'),
        _ => type.Kind.ToString(),
    };

    public static string WithoutAsync(string method) =>
        method.EndsWith("Async", StringComparison.Ordinal) && method.Length > "Async".Length ? method.Substring(0, method.Length - "Async".Length) : method;

    // Null if an operation of the contract has the name.
    public static string? WithResponse(ClientModel client, OperationModel operation)
    {
        string name = WithoutAsync(operation.MethodName) + "WithResponseAsync";
        return client.Operations.Any(other => other.MethodName == name) ? null : name;
    }

    private static string Base(string contract) =>
        contract.StartsWith("I", StringComparison.Ordinal) && contract.EndsWith("Client", StringComparison.Ordinal)
            ? contract.Substring(1, contract.Length - 1 - "Client".Length)
            : contract;
}
