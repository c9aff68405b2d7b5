using System.IO.Compression;
using System.Xml.Linq;

namespace FluxGen.Pipeline.Tests.Packages;

internal sealed class Package
{
    private readonly XElement _metadata;

    private Package(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        Files = [.. archive.Entries.Select(static entry => entry.FullName)];
        using Stream nuspec = archive.Entries.Single(static entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        _metadata = XDocument.Load(nuspec).Root!.Elements().Single();
    }

    public IReadOnlyList<string> Files { get; }

    // The minimum version by name. The frameworks have the same dependencies.
    public IReadOnlyDictionary<string, string> Dependencies => Elements("dependency")
        .DistinctBy(static dependency => (dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value))
        .ToDictionary(static dependency => dependency.Attribute("id")!.Value, static dependency => dependency.Attribute("version")!.Value);

    public static IEnumerable<string> NamesIn(string folder) =>
        Directory.GetFiles(folder).Select(static file => Path.GetFileName(file).Replace($".{Feed.Version}.nupkg", "", StringComparison.Ordinal));

    public static string PathOf(string name, string folder) => Path.Combine(folder, $"{name}.{Feed.Version}.nupkg");

    public static byte[] ReadFile(string name, string file)
    {
        using ZipArchive archive = ZipFile.OpenRead(PathOf(name, Feed.Folder));
        using Stream content = archive.GetEntry(file)!.Open();
        using MemoryStream bytes = new();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static Package Read(string name) => new(PathOf(name, Feed.Folder));

    public string? this[string element] => Elements(element).SingleOrDefault()?.Value;

    private IEnumerable<XElement> Elements(string name) => _metadata.Descendants().Where(element => element.Name.LocalName == name);
}
