using System.Text.RegularExpressions;
using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests.Packages;

// The samples are the project of a user, who has the packages and nothing else of this repository.
internal sealed partial class SampleTests
{
    // The language of .NET 8 is older, and has to be enough for every example. The runtime is the one that is installed.
    [Test]
    public async Task Tests_with_NUnit_on_NET_8_and_the_packages_pass()
    {
        SampleProject project = SampleProject.Create("NUnit", "net8.0", "Microsoft.NET.Test.Sdk", "NUnit", "NUnit3TestAdapter");
        string readme = File.ReadAllText(RepositoryFiles.Combine("src", "FluxGen.Testing", "README.md")).ReplaceLineEndings("\n");
        foreach ((int number, Match block) in Block().Matches(readme).Index())
        {
            project.Add($"Readme{number}.cs", block.Groups["code"].Value);
        }

        await AssertPassesAsync(project).ConfigureAwait(false);
    }

    [Test]
    public async Task Tests_with_xunit_and_the_packages_pass() =>
        await AssertPassesAsync(SampleProject.Create("XUnit", "net10.0", "Microsoft.NET.Test.Sdk", "xunit", "xunit.runner.visualstudio")).ConfigureAwait(false);

    private static async Task AssertPassesAsync(SampleProject project)
    {
        Assert.That(project.TestCount, Is.GreaterThan(1));

        BuildResult result = await project.TestAsync().ConfigureAwait(false);

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Assert.That(result.Output, Does.Not.Match(@"\bwarning NU1[06]"));
        Assert.That(project.ReadResult(), Is.EqualTo((project.TestCount, project.TestCount)), result.Output);
        Assert.That(project.NativeLibraries, Has.Exactly(1).Items, "libraries of other platforms were copied");
    }

    [GeneratedRegex("^```csharp\n(?<code>[^`]*)^```$", RegexOptions.Multiline)]
    private static partial Regex Block();
}
