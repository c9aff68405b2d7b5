using System.Globalization;

namespace FluxGen.Spec.Reading;

// Follows $ref within a file and to other files. What cannot be followed is told once, at the $ref.
internal sealed class ReferenceResolver(SpecificationFiles files, string specification, string allowedFolder, ICollection<Problem> problems)
{
    // Some builds link each file of a folder from elsewhere, and then that is the folder of the specification as well.
    private readonly string[] _realFolders = [RealPath.Of(allowedFolder), Path.GetDirectoryName(RealPath.Of(specification))!];
    private readonly Dictionary<SpecMapping, SpecNode?> _targets = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SpecMapping, SpecNode?> _ends = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SpecNode, SchemaAnchors> _anchors = new(ReferenceEqualityComparer.Instance);

    // What a target becomes, given the reference to it.
    public Func<SpecMapping, SpecNode, SpecNode> Upgrade { get; set; } = (_, target) => target;

    // The node at the end of a chain of references, the node itself if it is none, or null if there is no end.
    public SpecNode? Resolve(SpecNode node)
    {
        if (node is not SpecMapping { Reference: not null })
        {
            return node;
        }

        List<SpecMapping> passed = [];
        HashSet<SpecNode> seen = new(ReferenceEqualityComparer.Instance);
        SpecNode? end = node;
        while (end is SpecMapping { Reference: not null } reference)
        {
            if (_ends.TryGetValue(reference, out SpecNode? known))
            {
                end = known;
                break;
            }

            if (!seen.Add(reference))
            {
                passed.Skip(passed.IndexOf(reference)).ToList().ForEach(TellCircle);
                end = null;
                break;
            }

            passed.Add(reference);
            end = Target(reference);
        }

        passed.ForEach(reference => _ends[reference] = end);
        return end;
    }

    // One step along a reference.
    public SpecNode? Target(SpecMapping reference)
    {
        if (_targets.TryGetValue(reference, out SpecNode? known))
        {
            return known;
        }

        // While it is looked for, it leads nowhere, so that a pointer through itself ends.
        _targets[reference] = null;
        SpecNode? target = Find(reference, reference.Reference!);
        return _targets[reference] = target is null ? null : Upgrade(reference, target);
    }

    private void TellCircle(SpecMapping reference) =>
        Tell(reference, ProblemIds.CircularReference, "leads back to itself; a reference ends at an object. Write that object in one of the places of the circle.");

    private void Tell(SpecMapping reference, string id, string message) =>
        problems.Add(Problem.Error(id, reference["$ref"]!.Place, $"the reference {OneLine.Quote(reference.Reference!)} {message}"));

    private SpecNode? Find(SpecMapping reference, string text)
    {
        int hash = text.IndexOf('#', StringComparison.Ordinal);
        string path = hash < 0 ? text : text[..hash];
        string fragment = hash < 0 ? "" : Uri.UnescapeDataString(text[(hash + 1)..]);
        string file = reference.Place.File;
        string fullPath = files.FullPathOf(reference.Place);
        if (IsUrl(path))
        {
            SpecNode? identified = AnchorsOf(files.Load(fullPath, file)).ById(text, path);
            if (identified is null)
            {
                Tell(reference, ProblemIds.UrlReference, "is a URL; nothing is read from the network. Save the file beside the specification and refer to it there.");
            }

            return identified;
        }

        if (path.Length > 0)
        {
            string relative = Uri.UnescapeDataString(path).Replace('\\', '/');
            if (relative.Contains('\0', StringComparison.Ordinal))
            {
                Tell(reference, ProblemIds.MissingReference, "names no file: it has a character that no path can have. Correct it.");
                return null;
            }

            file = Join(file, relative);
            fullPath = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(fullPath)!, relative));
            if (!RealPath.IsIn(allowedFolder, fullPath))
            {
                Tell(reference, ProblemIds.ForeignReference, "leaves the folder of the specification; references stay within it. Move the file, or set AllowedFolder of the OpenApiContract item.");
                return null;
            }

            if (!File.Exists(fullPath))
            {
                Tell(reference, ProblemIds.MissingReference, Directory.Exists(fullPath)
                    ? "names a directory; it has to name a file. Correct it."
                    : "names a file that does not exist. Correct the path, or create the file.");
                files.Expect(fullPath);
                return null;
            }

            if (!Array.Exists(_realFolders, folder => RealPath.IsIn(folder, RealPath.Of(fullPath))))
            {
                Tell(reference, ProblemIds.ForeignReference, "is a link that leaves the folder of the specification; references stay within it. Copy the file, or set AllowedFolder of the OpenApiContract item.");
                return null;
            }
        }

        SpecNode? root = files.Load(fullPath, file);
        return root is null ? null : FindInFile(reference, root, fragment);
    }

    private SpecNode? FindInFile(SpecMapping reference, SpecNode root, string fragment)
    {
        SpecNode? found = fragment.Length == 0 || fragment[0] == '/' ? Walk(root, fragment, out string missing) : AnchorsOf(root).ByAnchor(missing = fragment);
        if (found is null)
        {
            Tell(reference, ProblemIds.MissingReference, $"leads to nothing: {OneLine.Quote(missing)} is not there. Correct the reference, or add what it names.");
        }

        return found;
    }

    private SpecNode? Walk(SpecNode root, string pointer, out string missing)
    {
        SpecNode? node = root;
        missing = "";
        foreach (string segment in pointer.Split('/').Skip(1))
        {
            string name = segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            missing = name;
            SpecNode? next = Step(node, name);
            if (next is null && node is SpecMapping { Reference: not null } reference)
            {
                next = Step(Resolve(reference), name);
            }

            if (next is null)
            {
                return null;
            }

            node = next;
        }

        return node;
    }

    private static SpecNode? Step(SpecNode? node, string name) => node switch
    {
        SpecMapping mapping => mapping[name],
        SpecSequence sequence when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index) => sequence.Items.ElementAtOrDefault(index),
        _ => null,
    };

    private SchemaAnchors AnchorsOf(SpecNode? root)
    {
        if (root is null)
        {
            return SchemaAnchors.None;
        }

        if (!_anchors.TryGetValue(root, out SchemaAnchors? anchors))
        {
            _anchors[root] = anchors = SchemaAnchors.Of(root);
        }

        return anchors;
    }

    private static bool IsUrl(string path)
    {
        int colon = path.IndexOf(':', StringComparison.Ordinal);
        int slash = path.IndexOf('/', StringComparison.Ordinal);
        return path.StartsWith("//", StringComparison.Ordinal) || (colon > 1 && (slash < 0 || colon < slash));
    }

    // a/b.yaml and ../c.yaml make c.yaml, also where the first is not below the working directory.
    private static string Join(string file, string relative)
    {
        List<string> segments = [.. file.Split('/', '\\').SkipLast(1)];
        foreach (string segment in relative.Split('/'))
        {
            if (segment == ".." && segments.Count > 0 && segments[^1] is not ("..") and not "")
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ""))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }
}
