using System.Reflection;

namespace FluxGen.Generators.Tests.Infrastructure;

// The texts of the contracts that this project also compiles and runs.
internal static class ContractFiles
{
    public static (string Path, string Text)[] All { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.EndsWith(".cs", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name, Read(name)))];

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
