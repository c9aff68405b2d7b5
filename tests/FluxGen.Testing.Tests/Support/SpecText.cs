using FluxGen.Testing;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Tests.Support;

// The embedded specification as text, for tests of a changed copy of it.
internal static class SpecText
{
    public static string Read()
    {
        using Stream stream = typeof(Specification).Assembly.GetManifestResourceStream("flux-generations.yaml")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    // With something put before a line that the specification has once.
    public static string Insert(string yaml, string line, string inserted)
    {
        Assert.That(yaml.Split(line), Has.Length.EqualTo(2), $"The specification should have this once: {line}");
        return yaml.Replace(line, inserted + line);
    }
}
