using System.Globalization;
using System.Text.RegularExpressions;
using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests;

// Only the YAML is edited. Everything else has to follow it.
[Parallelizable(ParallelScope.None)]
internal sealed partial class ChangedSpecificationTests
{
    private const int MaxStrokeLength = 12;

    private const int MaxBrushes = 3;

    private const string PropertyDescription = "How broad the strokes of the brush are.";

    private readonly RepositoryCopy _copy = RepositoryCopy.Create(Workspace.CreateEmptyFolder());

    private int _newMaximum;
    private BuildResult _build = null!;
    private BuildResult _secondBuild = null!;
    private BuildResult _help = null!;
    private BuildResult _generation = null!;
    private BuildResult _agreement = null!;
    private BuildResult _buildAfterRenaming = null!;

    [OneTimeSetUp]
    public async Task ChangeTheSpecificationAndBuild()
    {
        string spec = _copy.ReadSpec();
        Match maximum = MaximumOfImages().Match(spec);
        Assert.That(maximum.Success, "The spec has no maximum of num_images any more; point this test at another limit.");
        _newMaximum = int.Parse(maximum.Value, CultureInfo.InvariantCulture) + 2;
        spec = spec.Remove(maximum.Index, maximum.Length).Insert(maximum.Index, _newMaximum.ToString(CultureInfo.InvariantCulture));
        spec = FirstRequestProperty().Replace(spec, $$"""
            $0        brush_stroke:
                      description: {{PropertyDescription}}
                      type: string
                      maxLength: {{MaxStrokeLength}}
                    brushes:
                      type: array
                      maxItems: {{MaxBrushes}}
                      items:
                        type: object
                        required: [ width, opens, drying ]
                        properties:
                          width: { type: number, format: decimal, maximum: 7.5 }
                          hardness: { type: number, format: decimal, multipleOf: 0.1 }
                          hairs: { type: integer, multipleOf: 2 }
                          shop: { type: string, format: uri }
                          maker: { type: string, format: email }
                          photo: { type: string, format: byte }
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
            "generate", "a lake", "--num-images", $"{_newMaximum}", "--brush-stroke", "wide", "--sandbox", "--out", "images");

        _agreement = await _copy.TestContractAsync("FullyQualifiedName~Oracles");

        _copy.WriteSpec(spec.Replace("operationId: generateImages", "operationId: drawImages", StringComparison.Ordinal));
        _buildAfterRenaming = await _copy.BuildAsync("src/FluxGen");
    }

    [Test]
    public void The_product_builds_without_another_edit() => Assert.That(_build.ExitCode, Is.Zero, _build.Output);

    [Test]
    public void A_second_build_does_not_start_NSwag()
    {
        Assert.That(_build.SpecificationsRead, Has.Count.EqualTo(1), _build.Output);
        Assert.That(_secondBuild.SpecificationsRead, Is.Empty, _secondBuild.Output);
    }

    [Test]
    public void The_help_has_the_new_limit() => Assert.That(_help.Output, Does.Contain($"at most {_newMaximum}."));

    [Test]
    public void A_new_property_is_an_option_with_its_description()
    {
        Assert.That(_help.Output, Does.Contain("--brush-stroke <string>"));
        Assert.That(_help.Output, Does.Contain(PropertyDescription));
    }

    [Test]
    public void A_request_at_the_new_limit_with_the_new_property_succeeds()
    {
        Assert.That(_generation.ExitCode, Is.Zero, _generation.Output);
        Assert.That(_copy.FilesIn("images"), Has.Length.EqualTo(_newMaximum), _generation.Output);
    }

    [Test]
    public void Client_and_mock_server_agree_on_the_new_specification() => Assert.That(_agreement.ExitCode, Is.Zero, _agreement.Output);

    [Test]
    public void A_new_property_and_a_new_limit_bring_their_own_tests()
    {
        string[] passed =
        [
            $"brush_stroke maxLength {MaxStrokeLength} with {MaxStrokeLength} characters is accepted",
            $"brush_stroke maxLength {MaxStrokeLength} with {MaxStrokeLength + 1} characters is refused",
            "brush_stroke left out is accepted",
            "brush_stroke type 7 is refused",
            $"brushes maxItems {MaxBrushes} with {MaxBrushes + 1} items is refused",
            "brushes/0/width maximum 7.5 is accepted",
            "brushes/0/width required is refused",
            "brushes/0/hairs multipleOf 2 is accepted",
            "brushes/0/hairs multipleOf 3 is refused",
            "generateImages: A time of day has no seconds, example 1",
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
    public void Renaming_the_operation_is_a_compiler_error_in_the_thin_layer()
    {
        Assert.That(_buildAfterRenaming.ExitCode, Is.Not.Zero);
        Assert.That(_buildAfterRenaming.Errors, Has.Some.Contains("FluxClient.cs").And.Contains("GenerateImages"));
    }

    [GeneratedRegex(@"(?<=num_images:\s(?:(?!\w+:\n)[\s\S])*?maximum: )\d+")]
    private static partial Regex MaximumOfImages();

    [GeneratedRegex(@"ImageGenerationRequest:\n(?:\s{6}.*\n)*?\s{6}properties:\n")]
    private static partial Regex FirstRequestProperty();
}
