using FluxGen.Cli.Tests.Support;
using FluxGen.Testing;
using SkiaSharp;

namespace FluxGen.Cli.Tests.Generation;

// The sandbox's server, running here so that not every call has to start it.
public sealed class FormTests
{
    private static readonly IReadOnlyDictionary<string, SKSizeI> Sizes = PictureSizes.Read();

    private FluxApiServer _server = null!;

    private static IEnumerable<string> Ratios => Catalogue.AspectRatio.Schema.AllowedValues;

    private static IEnumerable<string> Formats => Catalogue.OutputFormat.Schema.AllowedValues;

    [OneTimeSetUp]
    public async Task StartAsync() => _server = await FluxApiServer.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [TestCaseSource(nameof(Ratios))]
    public async Task Picture_of_a_ratio_has_the_documented_size(string ratio)
    {
        using TemporaryDirectory directory = new();

        using SKCodec picture = await GenerateAsync(directory, arguments => arguments.With(Catalogue.AspectRatio, ratio));

        Assert.That(picture.Info.Size, Is.EqualTo(Sizes[ratio]));
    }

    [TestCaseSource(nameof(Formats))]
    public async Task Picture_of_a_format_is_a_file_of_it(string format)
    {
        using TemporaryDirectory directory = new();

        using SKCodec picture = await GenerateAsync(directory, arguments => arguments.With(Catalogue.OutputFormat, format));

        Assert.That(picture.EncodedFormat.ToString(), Is.EqualTo(format).IgnoreCase);
        Assert.That(directory.Files.Single(), Does.EndWith(picture.EncodedFormat == SKEncodedImageFormat.Jpeg ? ".jpg" : "." + format));
    }

    private async Task<SKCodec> GenerateAsync(TemporaryDirectory directory, Func<IEnumerable<string>, IEnumerable<string>> with)
    {
        IEnumerable<string> arguments = Arguments.Generate("--base-url", _server.BaseAddress.AbsoluteUri, "--out", directory.Path);
        (await CliProcess.RunAsync(with(arguments))).ShouldExitWith(0);
        return SKCodec.Create(directory.File(directory.Files.Single()));
    }
}
