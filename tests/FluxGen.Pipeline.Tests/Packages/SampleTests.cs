using System.Text.RegularExpressions;
using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests.Packages;

// The samples are the project of a user, who has the packages and nothing else of this repository.
internal sealed partial class SampleTests
{
    [Test]
    public async Task Tests_with_NUnit_and_the_packages_pass()
    {
        SampleProject project = SampleProject.Create("NUnit", "Microsoft.NET.Test.Sdk", "NUnit", "NUnit3TestAdapter");
        project.Add("PageOfTheMockServer.cs", ReadPage("FluxGen.Testing"));
        project.Add("PageOfTheClient.cs", WrapProgram(ReadPage("FluxGen")));

        await AssertPassesAsync(project).ConfigureAwait(false);
    }

    [Test]
    public async Task Tests_with_xunit_and_the_packages_pass() =>
        await AssertPassesAsync(SampleProject.Create("XUnit", "Microsoft.NET.Test.Sdk", "xunit", "xunit.runner.visualstudio")).ConfigureAwait(false);

    private static async Task AssertPassesAsync(SampleProject project)
    {
        Assert.That(project.TestCount, Is.GreaterThan(1));

        BuildResult result = await project.TestAsync().ConfigureAwait(false);

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Assert.That(result.Output, Does.Not.Match(@"\bwarning NU1[06]"));
        Assert.That(project.ReadResult(), Is.EqualTo((project.TestCount, project.TestCount)), result.Output);
        Assert.That(project.NativeLibraries, Has.Exactly(1).Items, "libraries of other platforms were copied");
    }

    private static string ReadPage(string package) =>
        Block().Matches(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "src", package, "README.md")).ReplaceLineEndings("\n")).Single().Groups["code"].Value;

    // A test project has a program already, so that of the page becomes a method of a class.
    private static string WrapProgram(string code)
    {
        string usings = string.Concat(NamespaceUsing().Matches(code).Select(static line => line.Value));
        return $"{usings}public static class Page {{ public static async Task<string> RunAsync() {{ {NamespaceUsing().Replace(code, "")} return path; }} }}";
    }

    [GeneratedRegex("^```csharp\n(?<code>[^`]*)^```$", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^using [\w.]+;\n", RegexOptions.Multiline)]
    private static partial Regex NamespaceUsing();
}
