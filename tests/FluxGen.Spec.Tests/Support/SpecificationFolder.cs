using System.Text;
using FluxGen.Spec.Reading;
using FluxGen.Spec.Rules;

namespace FluxGen.Spec.Tests.Support;

// A folder with specifications, and what is told about them.
internal sealed class SpecificationFolder : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public List<Problem> Problems { get; } = [];

    public IReadOnlyList<string> Told => [.. ProblemText.Lines("api.yaml", Problems)];

    public static IReadOnlyList<string> Check(string text, string name = "api.yaml")
    {
        using SpecificationFolder folder = new();
        folder.Write(name, text);
        folder.ReadAndCheck(name);
        return folder.Told;
    }

    public string PathOf(string name) => _folder.File(name);

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), bytes);
    }

    public SpecificationDocument? Read(string name = "api.yaml", string? allowedFolder = null) =>
        SpecReader.Read(PathOf(name), new SpecReaderOptions(name, allowedFolder), Problems);

    // Reads and checks by all rules.
    public SpecificationDocument? ReadAndCheck(string name = "api.yaml", string? allowedFolder = null)
    {
        SpecificationDocument? document = Read(name, allowedFolder);
        if (document is not null)
        {
            RuleSet.Check(document, Problems);
        }

        return document;
    }

    public void Dispose() => _folder.Dispose();
}
