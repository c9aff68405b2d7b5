using System.Reflection;
using FluxGen.Runtime;
using FluxGen.Testing;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PublicApiGenerator;
using Snapshooter;
using Snapshooter.NUnit;

namespace FluxGen.Repository.Tests;

// The approved public API. To approve a change, delete the listing under __snapshots__, run
// dotnet test tests/FluxGen.Repository.Tests --filter PublicApiTests, and commit the listing that it writes. Generated types are not
// listed, because they change with the specification.
public sealed class PublicApiTests
{
    [Test]
    public void The_client_has_the_approved_public_api() => AssertApproved(typeof(FluxClient).Assembly);

    [Test]
    public void The_runtime_has_the_approved_public_api() => AssertApproved(typeof(IApiSchema).Assembly);

    [Test]
    public void The_mock_server_has_the_approved_public_api() => AssertApproved(typeof(FluxApiServer).Assembly);

    private static void AssertApproved(Assembly assembly)
    {
        string name = assembly.GetName().Name!;
        HashSet<string> handwritten =
        [
            .. SourceFiles.CSharp.Where(file => file.Path.StartsWith($"src/{name}/", StringComparison.Ordinal))
                .SelectMany(file => file.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
                .Select(type => type.Identifier.Text),
        ];
        ApiGeneratorOptions options = new()
        {
            IncludeTypes = [.. assembly.GetExportedTypes().Where(type => handwritten.Contains(type.Name.Split('`')[0]))],
            IncludeAssemblyAttributes = false,
        };

        Snapshot.Match(assembly.GeneratePublicApi(options), new SnapshotFullName($"{name}.txt", RepositoryFiles.Combine("tests", "FluxGen.Repository.Tests")));
    }
}
