using FluxGen.Spec.Reading;

namespace FluxGen.Spec;

// The form in which MSBuild, editors and build servers know errors and warnings.
internal static class ProblemText
{
    private const int MaxLines = 200;

    public static IEnumerable<string> Lines(string file, IEnumerable<Problem> problems)
    {
        List<Problem> sorted =
        [
            .. problems.Distinct()
                .OrderBy(problem => problem.Place.File == file ? 0 : 1)
                .ThenBy(problem => problem.Place.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Place.Line)
                .ThenBy(problem => problem.Place.Column),
        ];
        IEnumerable<string> lines = sorted.Take(MaxLines).Select(Line);
        return sorted.Count <= MaxLines
            ? lines
            : lines.Append($"{file} : error {ProblemIds.Unreadable}: {sorted.Count - MaxLines} more problems follow. Correct these first.");
    }

    private static string Line(Problem problem)
    {
        string place = problem.Place.Line > 0 ? $"({problem.Place.Line},{Math.Max(1, problem.Place.Column)}): " : " : ";
        string severity = problem.Severity == Severity.Error ? "error" : "warning";
        return $"{OneLine.Of(problem.Place.File)}{place}{severity} {problem.Id}: {OneLine.Of(problem.Message)}";
    }
}
