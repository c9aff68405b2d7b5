using System.Globalization;

namespace FluxGen.Testing.OpenApi;

// Violations line by line, as many as somebody will read.
internal static class ViolationListing
{
    private const int MostLines = 50;

    public static IEnumerable<string> Lines(IReadOnlyList<Violation> violations)
    {
        IEnumerable<string> lines = violations.Take(MostLines).Select(violation => violation.Message);
        return violations.Count <= MostLines
            ? lines
            : lines.Append(string.Create(CultureInfo.InvariantCulture, $"and {violations.Count - MostLines} more"));
    }
}
