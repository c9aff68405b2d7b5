using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using SkiaSharp;

namespace FluxGen.Testing.Tests.Server;

public sealed class ClientTests : ServerFixture
{
    [Test]
    public async Task Client_gets_pictures_and_saves_them()
    {
        using FluxClient flux = new(new FluxClientOptions { ApiKey = "any", BaseAddress = Server.BaseAddress });
        string folder = Directory.CreateTempSubdirectory("fluxgen-").FullName;
        try
        {
            ImageGeneration result = await flux.GenerateAsync(new ImageGenerationRequest
            {
                Prompt = "A T-Rex relaxing on a beach",
                AspectRatio = AspectRatio.Ratio21x9,
                NumImages = 2,
                Seed = 42,
            });

            ImageSize size = Spec.ImageSizes["21:9"];
            Assert.That(result.Seed, Is.EqualTo(42));
            Assert.That(result.Images.Select(image => image.Bytes), Is.All.Null);
            Assert.That(result.Images.Select(image => (image.Width, image.Height)), Is.EqualTo(Enumerable.Repeat(((int?)size.Width, (int?)size.Height), 2)));
            string path = await result.Images[1].SaveAsync(Path.Combine(folder, "t-rex.jpg"));
            using SKCodec codec = SKCodec.Create(path);
            Assert.That((codec.EncodedFormat, codec.Info.Width, codec.Info.Height), Is.EqualTo((SKEncodedImageFormat.Jpeg, size.Width, size.Height)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
