namespace FluxGen.Tests.Images;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class ImageTests : IDisposable
{
    private protected const string Name = Sample.FileName;

    private protected static readonly string Png = Convert.ToBase64String(Sample.Png);
    private protected static readonly string Jpeg = Convert.ToBase64String(Sample.Jpeg);

    private protected StubServer Stub { get; } = new();

    private protected TemporaryDirectory Output { get; } = new();

    public void Dispose()
    {
        Stub.Dispose();
        Output.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<ImageGeneration> GenerateToDirectoryAsync(string response, DirectoryOptions? options = null, CancellationToken cancellationToken = default)
    {
        Stub.Respond(200, response);
        return Stub.Client.GenerateToDirectoryAsync(Sample.Request(), Output.Path, options, cancellationToken);
    }

    // Without a network, so that a test knows which bytes have arrived.
    private protected static async Task<ImageGeneration> GenerateToDirectoryAsync(
        HttpContent response, string directory, DirectoryOptions? options = null, Action? beforeResponse = null, CancellationToken cancellationToken = default)
    {
        using HttpClient http = new(new StubHandler((_, _) =>
        {
            beforeResponse?.Invoke();
            return Task.FromResult(new HttpResponseMessage { Content = response });
        }));
        using FluxClient client = new(http, new() { ApiKey = Sample.Key });
        return await client.GenerateToDirectoryAsync(Sample.Request(), directory, options, cancellationToken);
    }

    private protected void AssertPart(GeneratedImage image, byte[] content, string suffix, string reason)
    {
        Assert.That(image.Failure, Is.TypeOf<FluxImageException>().With.Message.Contains(reason).And.Message.Contains(Output.File(Name + suffix)));
        Assert.That(image.Path, Is.EqualTo(Output.File(Name + suffix)));
        Assert.That(File.ReadAllBytes(image.Path!), Is.EqualTo(content));
    }
}
