using FluxGen.Testing;
using PublicApiGenerator;
using Snapshooter.NUnit;

namespace FluxGen.ContractTests;

// The public API as it was approved. To approve a change, delete the listing under __snapshots__, run this test, and commit
// what it writes.
public sealed class PublicApiTests
{
    [Test]
    public void The_mock_server_offers_what_was_approved() =>
        Snapshot.Match(typeof(FluxApiServer).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
}
