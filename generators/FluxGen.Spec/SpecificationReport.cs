using System.Text.Json.Nodes;
using FluxGen.Spec.Normalizing;
using FluxGen.Spec.Reading;
using FluxGen.Spec.Rules;

namespace FluxGen.Spec;

/// <summary>What a build would say of a specification, and the methods that it would make, without NSwag and without a project.</summary>
public sealed class SpecificationReport
{
    private const int StackBytes = 256 * 1024 * 1024;

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
    public static SpecificationReport Read(string path)
    {
        // Schemas can be nested as deep as somebody likes.
        SpecificationReport? report = null;
        Thread thread = new(() => report = Make(path), StackBytes);
        thread.Start();
        thread.Join();
        return report!;
    }

    private static SpecificationReport Make(string path)
    {
        List<Problem> problems = [];
        JsonObject? normalized = null;
        try
        {
            normalized = Normalize(path, problems);
        }
        catch (Exception error)
        {
            // As in a build, a fault of the tool is a problem of the specification.
            problems.Add(Problem.Error(ProblemIds.Unreadable, new Place(path, 0, 0, ""), $"the specification cannot be turned into a client: {error.GetType().Name}: {error.Message}"));
        }

        bool hasErrors = problems.Any(problem => problem.Severity == Severity.Error);
        return new SpecificationReport([.. ProblemText.Lines(path, problems)], hasErrors, hasErrors || normalized is null ? [] : MethodReader.ReadAll(normalized));
    }

    private static JsonObject? Normalize(string path, List<Problem> problems)
    {
        if (SpecReader.Read(path, new SpecReaderOptions(path), problems) is not { } document)
        {
            return null;
        }

        RuleSet.Check(document, problems);
        return problems.Any(problem => problem.Severity == Severity.Error) ? null : Normalizer.Normalize(document, new NormalizerOptions(), problems);
    }
}
