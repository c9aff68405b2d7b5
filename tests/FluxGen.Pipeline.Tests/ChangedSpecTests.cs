using System.Globalization;
using System.Text.RegularExpressions;
using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests;

// Only the YAML is edited; everything else has to follow from that.
[Parallelizable(ParallelScope.None)]
internal sealed partial class ChangedSpecTests
{
    private const int LongestStroke = 12;

    private const int MostBrushes = 3;

    private const string MemberDescription = "How broad the strokes of the brush are.";

    private readonly RepositoryCopy _copy = RepositoryCopy.Create(Workspace.CreateEmptyFolder());

    private int _newMaximum;
    private BuildResult _build = null!;
    private BuildResult _secondBuild = null!;
    private BuildResult _help = null!;
    private BuildResult _generation = null!;
    private BuildResult _agreement = null!;
    private BuildResult _buildAfterRenaming = null!;

    [OneTimeSetUp]
    public async Task ChangeTheSpecAndBuild()
    {
        string spec = _copy.ReadSpec();
        Match maximum = MaximumOfImages().Match(spec);
        Assert.That(maximum.Success, "The spec has no maximum of num_images any more; point this test at another limit.");
        _newMaximum = int.Parse(maximum.Value, CultureInfo.InvariantCulture) + 2;
        spec = spec.Remove(maximum.Index, maximum.Length).Insert(maximum.Index, _newMaximum.ToString(CultureInfo.InvariantCulture));
        spec = FirstRequestMember().Replace(spec, $$"""
            $0        brush_stroke:
                      description: {{MemberDescription}}
                      type: string
                      maxLength: {{LongestStroke}}
                    brushes:
                      type: array
                      maxItems: {{MostBrushes}}
                      items:
                        type: object
                        required: [ width, opens, drying ]
                        properties:
                          width: { type: number, format: decimal, maximum: 7.5 }
                          hardness: { type: number, multipleOf: 0.1 }
                          hairs: { type: integer, multipleOf: 2 }
                          shop: { type: string, format: uri }
                          maker: { type: string, format: email }
                          picture: { type: string, format: byte }
                          made: { type: string, format: date-time }
                          opens: { type: string, format: time }
                          drying: { type: string, format: duration }
                          id: { type: string, format: uuid }
                          ratio: { $$ref: '#/components/schemas/AspectRatio' }

            """.ReplaceLineEndings("\n"), 1);
        _copy.WriteSpec(spec);

        _build = await _copy.BuildAsync("src/FluxGen.Cli");
        _secondBuild = await _copy.BuildAsync("src/FluxGen.Cli");
        _help = await _copy.RunCommandLineAsync("generate", "--help");
        _generation = await _copy.RunCommandLineAsync(
            "generate", "a lake", "--num-images", $"{_newMaximum}", "--brush-stroke", "wide", "--sandbox", "--out", "pictures");

        _agreement = await _copy.TestContractAsync("FullyQualifiedName~Oracles");

        _copy.WriteSpec(spec.Replace("operationId: generateImages", "operationId: drawImages", StringComparison.Ordinal));
        _buildAfterRenaming = await _copy.BuildAsync("src/FluxGen");
    }

    [Test]
    public void TheProductBuildsWithoutAnotherEdit() => Assert.That(_build.ExitCode, Is.Zero, _build.Output);

    [Test]
    public void ASecondBuildDoesNotStartNSwag()
    {
        Assert.That(_build.DocumentsRead, Has.Count.EqualTo(1), _build.Output);
        Assert.That(_secondBuild.DocumentsRead, Is.Empty, _secondBuild.Output);
    }

    [Test]
    public void TheHelpTellsTheNewLimit() => Assert.That(_help.Output, Does.Contain($"at most {_newMaximum}."));

    [Test]
    public void ANewMemberIsAnOptionWithItsDescription()
    {
        Assert.That(_help.Output, Does.Contain("--brush-stroke <string>"));
        Assert.That(_help.Output, Does.Contain(MemberDescription));
    }

    [Test]
    public void ARequestWithinTheNewLimitAndWithTheNewMemberIsAnswered()
    {
        Assert.That(_generation.ExitCode, Is.Zero, _generation.Output);
        Assert.That(_copy.FilesIn("pictures"), Has.Length.EqualTo(_newMaximum), _generation.Output);
    }

    [Test]
    public void ClientAndFixtureAgreeOnTheNewSpecification() => Assert.That(_agreement.ExitCode, Is.Zero, _agreement.Output);

    [Test]
    public void ANewMemberAndANewLimitBringTheirOwnTests()
    {
        string[] passed =
        [
            $"brush_stroke maxLength {LongestStroke} with {LongestStroke} characters is accepted",
            $"brush_stroke maxLength {LongestStroke} with {LongestStroke + 1} characters is refused",
            "brush_stroke left out is accepted",
            "brush_stroke type 7 is refused",
            $"brushes maxItems {MostBrushes} with {MostBrushes + 1} items is refused",
            "brushes/0/width maximum 7.5 is accepted",
            "brushes/0/width required is refused",
            "brushes/0/hairs multipleOf 2 is accepted",
            "brushes/0/hairs multipleOf 3 is refused",
            "generateImages: A text is no duration, example 1",
            $"num_images maximum {_newMaximum} is accepted",
            $"num_images maximum {_newMaximum + 1} is refused",
        ];
        foreach (string name in passed)
        {
            Assert.That(_agreement.Output, Does.Contain($"Passed {name}"));
        }

        Assert.That(_agreement.Output, Does.Not.Contain($"num_images maximum {_newMaximum - 1} is refused"));
    }

    [Test]
    public void RenamingTheOperationMakesTheCompilerPointAtTheThinLayer()
    {
        Assert.That(_buildAfterRenaming.ExitCode, Is.Not.Zero);
        Assert.That(_buildAfterRenaming.Errors, Has.Some.Contains("FluxClient.cs").And.Contains("GenerateImagesAsync"));
    }

    [GeneratedRegex(@"(?<=num_images:\s(?:(?!\w+:\n)[\s\S])*?maximum: )\d+")]
    private static partial Regex MaximumOfImages();

    [GeneratedRegex(@"ImageGenerationRequest:\n(?:\s{6}.*\n)*?\s{6}properties:\n")]
    private static partial Regex FirstRequestMember();
}
