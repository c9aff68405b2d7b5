using System.CommandLine;
using FluxGen.Cli.Output;
using FluxGen.Runtime;
using FluxGen.Spec;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Inspect;

internal sealed class ListCommand : Command
{
    private readonly Argument<string> _specification = SpecificationArgument.Create();
    private readonly Option<bool> _json = new("--json") { Description = "Print the methods as a JSON array." };

    public ListCommand()
        : base("list", "Lists the operations of an OpenAPI document with the C# methods that a build makes of them.")
    {
        Add(_specification);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        SpecificationReport report = await SpecificationReport.ReadAsync(arguments.GetValue(_specification)!, cancellationToken);
        TextOutput errors = TextOutput.Of(arguments.InvocationConfiguration.Error);
        if (report.HasErrors)
        {
            foreach (string line in report.Lines)
            {
                errors.TryWriteLine(line);
            }

            return ExitCode.Faulty;
        }

        TextOutput output = TextOutput.Of(arguments.InvocationConfiguration.Output);
        foreach (string line in arguments.GetValue(_json) ? [Json(report.Methods)] : Table(report.Methods))
        {
            output.TryWriteLine(line);
        }

        return ExitCode.Done;
    }

    private static string Json(IReadOnlyList<ReportedMethod> methods) => new JArray(methods.Select(method => new JObject(
        new JProperty("method", method.HttpMethod),
        new JProperty("path", method.Path),
        new JProperty("interface", method.Interface),
        new JProperty("name", method.Name),
        new JProperty("takes", new JArray(method.Takes)),
        new JProperty("returns", method.Returns)))).ToString(Formatting.Indented);

    private static IEnumerable<string> Table(IReadOnlyList<ReportedMethod> methods)
    {
        string[][] rows =
        [
            .. methods.Select(method => new[]
            {
                method.HttpMethod, method.Path, $"{method.Interface}.{method.Name}", $"({string.Join(", ", method.Takes)})", $"→ {method.Returns}",
            }.Select(UnicodeText.ToLine).ToArray()),
        ];
        int[] widths = [.. Enumerable.Range(0, rows.Length == 0 ? 0 : rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        return rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
