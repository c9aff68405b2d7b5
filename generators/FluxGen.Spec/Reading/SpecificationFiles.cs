namespace FluxGen.Spec.Reading;

// The files of one specification, each read once.
internal sealed class SpecificationFiles(ICollection<Problem> problems)
{
    private readonly Dictionary<string, SpecNode?> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fullPaths = new(StringComparer.Ordinal);

    // The full paths of all files that were read or looked for.
    public IReadOnlyCollection<string> FullPaths => _roots.Keys;

    public string FullPathOf(Place place) => _fullPaths[place.File];

    // A file that does not exist is an input all the same: the result changes as soon as it does.
    public void Expect(string fullPath) => _roots.TryAdd(fullPath, null);

    // Null if the file cannot be read, which is then told.
    public SpecNode? Load(string fullPath, string file)
    {
        if (_roots.TryGetValue(fullPath, out SpecNode? known))
        {
            return known;
        }

        _fullPaths[file] = fullPath;
        SpecNode? root = null;
        try
        {
            root = Parse(file, FileText.Read(fullPath)) is SpecNode parsed and not SpecScalar { Kind: ScalarKind.Null } ? parsed : throw new UnreadableException("the specification is empty.");
        }
        catch (UnreadableException error)
        {
            problems.Add(Problem.Error(ProblemIds.Unreadable, new Place(file, error.Line, error.Column, ""), error.Message));
        }

        _roots[fullPath] = root;
        return root;
    }

    // Nearly all JSON is YAML too, but the JSON reader is faster and knows tabs. A .json file is JSON also where a comment or a
    // comma makes it valid YAML alone.
    private SpecNode? Parse(string file, string text)
    {
        char start = text.AsSpan().TrimStart()[0];
        if (start is not ('{' or '['))
        {
            return YamlTreeReader.Read(file, text, problems);
        }

        if (Path.GetExtension(file).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            return JsonTreeReader.Read(file, text, problems);
        }

        List<Problem> found = [];
        try
        {
            SpecNode root = JsonTreeReader.Read(file, text, found);
            found.ForEach(problems.Add);
            return root;
        }
        catch (UnreadableException)
        {
            return YamlTreeReader.Read(file, text, problems);
        }
    }
}
