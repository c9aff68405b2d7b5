namespace FluxGen.Repository.Tests.Documents;

// A Markdown file of the repository.
internal sealed record Document(string Path, string Text)
{
    private static readonly string[] Folders = ["", ".github", "generators", "src", "tests"];

    public static IReadOnlyList<Document> All { get; } =
    [
        .. Folders.SelectMany(folder => Directory.EnumerateFiles(RepositoryFiles.Combine(folder), "*.md", folder.Length == 0 ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories))
            .Select(RepositoryFiles.Relative)
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj") && !path.Contains("AnalyzerReleases", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new Document(path, File.ReadAllText(RepositoryFiles.Combine(path)).ReplaceLineEndings("\n"))),
    ];

    public static Document Readme { get; } = All.Single(document => document.Path == "README.md");

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public override string ToString() => Path;
}
