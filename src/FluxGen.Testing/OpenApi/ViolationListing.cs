using System.Globalization;

namespace FluxGen.Testing.OpenApi;

// Violations line by line, but no more than somebody would read.
internal static class ViolationListing
{
    private const int MaxLines = 50;

    public static IEnumerable<string> Lines(IReadOnlyList<Violation> violations)
    {
        IEnumerable<string> lines = violations.Take(MaxLines).Select(violation => violation.Message);
        return violations.Count <= MaxLines
            ? lines
            : lines.Append(string.Create(CultureInfo.InvariantCulture, $"and {violations.Count - MaxLines} more"));
    }
}
