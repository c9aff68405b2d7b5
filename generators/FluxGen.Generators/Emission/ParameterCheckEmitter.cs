using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// The method that validates the parameters of an operation, and a body that is no class, before anything is sent.
internal static class ParameterCheckEmitter
{
    public static void WriteCall(CodeWriter writer, OperationModel operation, RequestFields fields)
    {
        ArgumentModel[] arguments = Checked(operation, fields);
        if (arguments.Length > 0)
        {
            // Most calls have no options, and the first call of a program waits for each method to be compiled.
            string condition = arguments is [{ IsOptional: true } only] ? $"if ({CSharpText.Identifier(only.Name)} is not null) " : "";
            writer.Line(condition + $"{fields.Unique("Validate", operation)}({string.Join(", ", arguments.Select(argument => CSharpText.Identifier(argument.Name)))});");
        }
    }

    public static void WriteMethod(CodeWriter writer, OperationModel operation, RequestFields fields)
    {
        ArgumentModel[] arguments = Checked(operation, fields);
        if (arguments.Length == 0)
        {
            return;
        }

        LocalNames names = new(["errors", "mark", "index", "item", "entry", .. operation.Arguments.Select(argument => argument.Name)]);
        string declared = string.Join(", ", arguments.Select(argument => $"{argument.Type.FullName} {Parameter(argument)}"));
        writer.Block($"private static void {fields.Unique("Validate", operation)}({declared})", () =>
        {
            writer.Line($"{Names.ValidationErrors} errors = default;");
            foreach (ArgumentModel argument in arguments)
            {
                string local = names.Claim(argument.Name);
                if (argument.Name == operation.Options?.ParameterName)
                {
                    writer.Block($"if ({Parameter(argument)} is {{ }} {local})", () =>
                        writer.Line($"errors.Validate({local});"));
                }
                else
                {
                    PropertyModel value = Find(operation, argument)!;
                    PropertyCheckEmitter.Write(writer, fields.Limits(value), Parameter(argument), local);
                    AssertionEmitter.Write(writer, value, fields.AssertionOwner(operation, value), Parameter(argument), names.Claim(argument.Name + "Asserted"));
                }
            }

            writer.Line("errors.ThrowIfAny();");
        });
    }

    // The locals of the checks have names of their own, which a parameter could have too.
    private static string Parameter(ArgumentModel argument) =>
        argument.Name is "errors" || argument.Name.StartsWith("mark", StringComparison.Ordinal) || argument.Name.StartsWith("index", StringComparison.Ordinal)
            || argument.Name.StartsWith("item", StringComparison.Ordinal) || argument.Name.StartsWith("entry", StringComparison.Ordinal)
            ? "_" + argument.Name
            : CSharpText.Identifier(argument.Name);

    private static ArgumentModel[] Checked(OperationModel operation, RequestFields fields) =>
    [
        .. operation.Arguments.Where(argument => argument.Name == operation.Options?.ParameterName
            || (Find(operation, argument) is { } value && (value.Assertions.Count > 0 || PropertyCheckEmitter.HasChecks(fields.Limits(value))))),
    ];

    private static PropertyModel? Find(OperationModel operation, ArgumentModel argument) =>
        operation.ValidatedArguments.FirstOrDefault(value => value.Name == argument.Name);
}
