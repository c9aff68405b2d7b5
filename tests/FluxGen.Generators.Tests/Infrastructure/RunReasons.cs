using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Tests.Infrastructure;

// How the outputs of a tracked step came about: newly made, taken from the cache, made again with the same or another result.
internal static class RunReasons
{
    public static IReadOnlyList<IncrementalStepRunReason> Of(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out System.Collections.Immutable.ImmutableArray<IncrementalGeneratorRunStep> runs)
            ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)]
            : [];

    // The names of the models whose files are written anew.
    public static IReadOnlyList<string> Changed(GeneratorRunResult result, string step) =>
        [.. result.TrackedSteps[step]
            .SelectMany(run => run.Outputs)
            .Where(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
            .Select(output => NameOf(output.Value))];

    // The outputs that were not taken from the cache, whatever step they hang on.
    public static IReadOnlyList<IncrementalStepRunReason> OfOutputs(GeneratorRunResult result) =>
        [.. result.TrackedOutputSteps
            .SelectMany(step => step.Value)
            .SelectMany(run => run.Outputs)
            .Select(output => output.Reason)];

    private static string NameOf(object model) => model switch
    {
        Models.ObjectModel schema => schema.Name,
        Models.EnumModel schema => schema.Name,
        Models.ClientModel client => client.InterfaceName,
        Models.CatalogModel catalog => CSharp.Names.Catalog(catalog.Client.InterfaceName),
        _ => model.ToString() ?? "",
    };
}
