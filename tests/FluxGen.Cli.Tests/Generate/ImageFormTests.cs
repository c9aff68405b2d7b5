using FluxGen.Cli.Tests.Support;
using FluxGen.Runtime;
using FluxGen.Testing;
using SkiaSharp;

namespace FluxGen.Cli.Tests.Generate;

public sealed class ImageFormTests
{
    private FluxApiServer _server = null!;

    private static IEnumerable<string> Ratios => Catalogue.AspectRatio.Schema.AllowedValues;

    private static IEnumerable<string> Formats => Catalogue.OutputFormat.Schema.AllowedValues;

    [OneTimeSetUp]
    public async Task StartAsync() => _server = await FluxApiServer.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [TestCaseSource(nameof(Ratios))]
    public async Task Image_of_a_ratio_has_the_documented_size(string ratio)
    {
        using TemporaryDirectory directory = new();

        using SKCodec image = await GenerateAsync(directory, Catalogue.AspectRatio, ratio);

        Assert.That(image.Info.Size, Is.EqualTo(ImageSizes.OfRatio(ratio)));
    }

    [TestCaseSource(nameof(Formats))]
    public async Task Image_of_a_format_is_a_file_of_it(string format)
    {
        using TemporaryDirectory directory = new();

        using SKCodec image = await GenerateAsync(directory, Catalogue.OutputFormat, format);

        Assert.That(image.EncodedFormat.ToString(), Is.EqualTo(format).IgnoreCase);
        Assert.That(directory.Files.Single(), Does.EndWith(image.EncodedFormat == SKEncodedImageFormat.Jpeg ? ".jpg" : "." + format));
    }

    private async Task<SKCodec> GenerateAsync(TemporaryDirectory directory, SchemaPropertyInfo property, string value)
    {
        IEnumerable<string> arguments = Arguments.Generate("--base-url", _server.BaseAddress.AbsoluteUri, "--out", directory.Path);
        (await InProcess.RunAsync(arguments.With(property, value))).ShouldExitWith(0);
        return SKCodec.Create(directory.File(directory.Files.Single()));
    }
}
