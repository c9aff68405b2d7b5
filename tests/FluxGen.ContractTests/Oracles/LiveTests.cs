namespace FluxGen.ContractTests.Oracles;

// The last oracle is the service itself. A generation costs money, so somebody has to ask for this twice, in
// the environment and by name:
//
//   FLUXGEN_LIVE=1 AIMLAPI_API_KEY=... dotnet test tests/FluxGen.ContractTests --filter TestCategory=Live
[Explicit]
[Category("Live")]
internal sealed class LiveTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    // Exactly one generation of one image, without a retry.
    [Test]
    public async Task Service_responds_with_an_image_that_can_be_saved()
    {
        string key = Environment.GetEnvironmentVariable("AIMLAPI_API_KEY") ?? "";
        if (Environment.GetEnvironmentVariable("FLUXGEN_LIVE") != "1" || key.Length == 0)
        {
            Assert.Ignore("It costs money: set FLUXGEN_LIVE to 1 and AIMLAPI_API_KEY to a key.");
        }

        using FluxClient flux = new(new FluxClientOptions { ApiKey = key, MaxRetries = 0, Timeout = Timeout });
        string folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "live") + Path.DirectorySeparatorChar;

        ImageGeneration result = await flux.GenerateAsync(new()
        {
            Prompt = "A T-Rex relaxing on a beach, lying on a sun lounger and wearing sunglasses.",
            AspectRatio = AspectRatio.Ratio21x9,
            NumImages = 1,
        });

        TestContext.Out.WriteLine($"{result.Images.Count} image(s), seed {result.Seed}, credits {result.CreditsUsed}");
        Assert.That(result.Images, Has.Count.EqualTo(1));
        string path = await result.Images[0].SaveAsync(folder);
        TestContext.AddTestAttachment(path);
        TestContext.Out.WriteLine($"{path}: {result.Images[0].MediaType}, {result.Images[0].Width}x{result.Images[0].Height}");
        Assert.That(new FileInfo(path).Length, Is.GreaterThan(0));
    }
}
