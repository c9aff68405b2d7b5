using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// The parameters of an operation's methods, in each form in which code names them.
internal static class SignatureEmitter
{
    // For a declaration: "long petId, string? name = null, ".
    public static string Declared(OperationModel operation, bool hasDefaults) => string.Concat(operation.Arguments.Select(argument =>
        $"{argument.Type.FullName} {CSharpText.Identifier(argument.Name)}{(hasDefaults && argument.IsOptional ? " = null" : "")}, "));

    // For a call: "petId, name, ".
    public static string Passed(OperationModel operation) =>
        string.Concat(operation.Arguments.Select(argument => CSharpText.Identifier(argument.Name) + ", "));

    // For a reference in documentation, in which generic types have braces.
    public static string Referenced(OperationModel operation) =>
        string.Concat(operation.Arguments.Select(argument => Reference(argument.Type) + ", "));

    public static void WriteDocumentation(CodeWriter writer, OperationModel operation)
    {
        foreach (ArgumentModel argument in operation.Arguments)
        {
            string text = argument.Name == operation.Body?.ParameterName ? "The request body."
                : argument.Name == operation.Options?.ParameterName ? "The optional parameters, or null."
                : $"The parameter <c>{CSharpText.Documentation(WireName(operation, argument))}</c>.";
            writer.Line($"/// <param name=\"{argument.Name}\">{text}</param>");
        }
    }

    private static string WireName(OperationModel operation, ArgumentModel argument) =>
        operation.Parameters.FirstOrDefault(parameter => parameter.Property.Name == argument.Name)?.Property.WireName ?? argument.Name;

    private static string Reference(TypeRef type) => type switch
    {
        { Kind: ValueKind.List, Item: { } item } => $"global::System.Collections.Generic.IList{{{Reference(item)}}}",
        { Kind: ValueKind.Map, Item: { } item } => $"global::System.Collections.Generic.IDictionary{{string, {Reference(item)}}}",
        { IsValueType: true } => type.FullName,
        _ => type.Name,
    };
}
