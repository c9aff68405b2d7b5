using System.Globalization;
using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests.Hostility;

// Whoever writes a specification decides what a client sends, and nothing else: not what the program is, nor what the build writes.
internal sealed class HostileTextTests
{
    private const string Generated = "generated";

    [Test]
    public async Task Whatever_a_specification_says_the_program_has_the_same_shape_and_nothing_else_is_written()
    {
        string[] texts = [HostileDocument.Harmless, .. HostileDocument.Texts];
        string items = string.Join('\n', texts.Select(static (_, index) => $"""<OpenApiContract Include="{Name(index)}.json" Namespace="{Name(index)}" />"""));
        ContractProject project = await ContractProject.CreateAsync(items, [.. texts.Select(static (text, index) => ($"{Name(index)}.json", new HostileDocument(text).Render()))]);
        string[] before = Files(project);

        BuildResult result = await project.BuildAsync(ContractProject.WithClient, "-p:EmitCompilerGeneratedFiles=true", $"-p:CompilerGeneratedFilesOutputPath={Generated}", "-p:TreatWarningsAsErrors=false");

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        IReadOnlyList<string> expected = ShapeOf(project, 0);
        Assert.That(expected, Has.Count.GreaterThan(10));
        for (int index = 1; index < texts.Length; index++)
        {
            Assert.That(ShapeOf(project, index), Is.EqualTo(expected), $"The text {Newtonsoft.Json.JsonConvert.ToString(texts[index])} changes the program.");
        }

        string[] outputs = ["obj/", "bin/", Generated + "/"];
        Assert.That(Files(project).Except(before).Where(file => !Array.Exists(outputs, folder => file.StartsWith(folder, StringComparison.Ordinal))), Is.Empty);
    }

    private static string Name(int index) => "Text" + index.ToString("00", CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> ShapeOf(ContractProject project, int index) => CodeShape.Of(
        Directory.GetFiles(project.PathOf(Generated), Name(index) + ".*", SearchOption.AllDirectories).Append(project.PathOfContract(Name(index))));

    private static string[] Files(ContractProject project)
    {
        string folder = Path.GetFullPath(project.PathOf("."));
        return [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))];
    }
}
