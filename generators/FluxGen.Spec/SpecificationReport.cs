using System.Text.Json.Nodes;
using FluxGen.Spec.Normalizing;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec;

/// <summary>What a build would say of a specification, and the methods that it would make, without NSwag and without a project.</summary>
public sealed class SpecificationReport
{
    private SpecificationReport(IReadOnlyList<string> lines, bool hasErrors, IReadOnlyList<ReportedMethod> methods)
    {
        Lines = lines;
        HasErrors = hasErrors;
        Methods = methods;
    }

    /// <summary>The problems in the order of the file, each as <c>file(line,column): error FLUX…: message</c>.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Whether a build of the specification would fail.</summary>
    public bool HasErrors { get; }

    /// <summary>The C# methods, in the order of the file. Empty if there are errors.</summary>
    public IReadOnlyList<ReportedMethod> Methods { get; }

    /// <summary>Reads a specification and the files that it refers to.</summary>
    /// <param name="path">The path of the file, which is also how messages name it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<SpecificationReport> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        List<Problem> problems = [];
        SpecificationRun run = new(problems);
        JsonObject? normalized = null;
        try
        {
            normalized = await run.NormalizeAsync(path, new SpecReaderOptions(path), new NormalizerOptions()).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // As in a build, a fault of the tool is a problem of the specification.
            problems.Add(Problem.Error(ProblemIds.Unreadable, new Place(path, 0, 0, ""), $"the specification cannot be turned into a client: {error.GetType().Name}: {error.Message}"));
        }

        return new SpecificationReport([.. ProblemText.Lines(path, problems)], run.HasErrors, normalized is null ? [] : MethodReader.ReadAll(normalized));
    }
}
