namespace FluxGen.Tests;

[SetUpFixture]
public sealed class StubServiceTeardown
{
    [OneTimeTearDown]
    public void StopTheServer() => StubService.Stop();
}
