using FluxGen.TestUtils;

namespace FluxGen.Generators.Tests.Infrastructure;

// The texts of the contracts that this project also compiles and runs.
internal static class ContractFiles
{
    public static (string Path, string Text)[] All { get; } =
        [.. RepositoryFiles.Files(["tests/FluxGen.Generators.Tests/Contracts"], ".cs").Select(file => (Path.GetFileName(file), File.ReadAllText(file)))];
}
