namespace FluxGen.Tests.Images;

// Tests of one image, each with a server and a directory of its own.
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class ImageTests : IDisposable
{
    private protected StubServer Stub { get; } = new();

    private protected TemporaryDirectory Output { get; } = new();

    public void Dispose()
    {
        Stub.Dispose();
        Output.Dispose();
        GC.SuppressFinalize(this);
    }
}
