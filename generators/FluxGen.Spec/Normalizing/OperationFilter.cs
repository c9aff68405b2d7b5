using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// The operations that an item asks for: those of its tags and paths, without those that it excludes.
internal sealed class OperationFilter(IReadOnlyList<string> includeTags, IReadOnlyList<string> excludeTags, IReadOnlyList<string> includePaths, IReadOnlyList<string> excludePaths)
{
    private const int MaxTold = 20;

    private readonly OperationPattern[] _included = [.. includePaths.Select(static path => new OperationPattern(path))];
    private readonly OperationPattern[] _excluded = [.. excludePaths.Select(static path => new OperationPattern(path))];

    public static OperationFilter All { get; } = new([], [], [], []);

    public bool IsEmpty => includeTags.Count + excludeTags.Count + includePaths.Count + excludePaths.Count == 0;

    public IReadOnlyList<SpecOperation> Apply(SpecificationDocument document, ICollection<Problem> problems)
    {
        if (IsEmpty)
        {
            return document.Operations;
        }

        List<string> faults = [];
        TellTags("IncludeTags", includeTags, document.Operations, faults);
        TellTags("ExcludeTags", excludeTags, document.Operations, faults);
        TellPaths("IncludePaths", _included, document.Operations, faults);
        TellPaths("ExcludePaths", _excluded, document.Operations, faults);
        SpecOperation[] operations = [.. document.Operations.Where(Includes)];
        if (operations.Length == 0 && faults.Count == 0)
        {
            faults.Add($"what the OpenApiContract item includes and excludes leaves none of the {document.Operations.Count} operations of the specification. Correct that metadata.");
        }

        foreach (string fault in faults)
        {
            problems.Add(Problem.Error(ProblemIds.UnknownMetadataValue, new Place(document.Root.Place.File, 0, 0, ""), fault));
        }

        return operations;
    }

    private bool Includes(SpecOperation operation) =>
        (includeTags.Count == 0 || Tags(operation).Any(tag => Has(includeTags, tag)))
        && (_included.Length == 0 || Array.Exists(_included, pattern => pattern.Matches(operation)))
        && !Tags(operation).Any(tag => Has(excludeTags, tag))
        && !Array.Exists(_excluded, pattern => pattern.Matches(operation));

    // A name that is misspelt would silently include nothing, or exclude nothing.
    private static void TellTags(string metadata, IEnumerable<string> asked, IReadOnlyList<SpecOperation> operations, List<string> faults)
    {
        string[] known = [.. operations.SelectMany(Tags).Distinct(StringComparer.OrdinalIgnoreCase)];
        string all = known.Length == 0 ? "there are no tags" : $"the tags are {Join(known)}";
        faults.AddRange(asked.Where(tag => !Has(known, tag)).Select(tag => $"no operation has the tag {OneLine.Quote(tag)}, which {metadata} of the OpenApiContract item names; {all}. Correct that metadata."));
    }

    private static void TellPaths(string metadata, IEnumerable<OperationPattern> asked, IReadOnlyList<SpecOperation> operations, List<string> faults) =>
        faults.AddRange(asked.Where(pattern => !operations.Any(pattern.Matches)).Select(pattern =>
            $"{OneLine.Quote(pattern.Text)}, which {metadata} of the OpenApiContract item names, is none of the operations {Join(operations.Select(operation => $"{operation.Method} {operation.Path}"))}. "
            + "Correct that metadata; * stands for a segment or a part of one, and ** for any text."));

    private static string Join(IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        return string.Join(", ", all.Take(MaxTold).Select(OneLine.Quote)) + (all.Length > MaxTold ? $" and {all.Length - MaxTold} more" : "");
    }

    private static bool Has(IEnumerable<string> tags, string tag) => tags.Contains(tag, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Tags(SpecOperation operation) => operation.Node.Items("tags").OfType<SpecScalar>().Select(static tag => tag.Text.Trim());
}
