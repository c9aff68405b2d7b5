using System.Reflection;
using FluxGen.Runtime;
using FluxGen.Testing;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PublicApiGenerator;
using Snapshooter;
using Snapshooter.NUnit;

namespace FluxGen.Repository.Tests;

/// <summary>
/// The public API as it was approved. To approve a change, delete the listing under <c>__snapshots__</c>, run
/// <c>dotnet test tests/FluxGen.Repository.Tests --filter PublicApiTests</c>, and commit what it writes. What is made from the API
/// description is not listed: it changes with the description.
/// </summary>
public sealed class PublicApiTests
{
    [Test]
    public void The_client_offers_what_was_approved() => AssertApproved(typeof(FluxClient).Assembly);

    [Test]
    public void The_runtime_offers_what_was_approved() => AssertApproved(typeof(IApiSchema).Assembly);

    [Test]
    public void The_mock_server_offers_what_was_approved() => AssertApproved(typeof(FluxApiServer).Assembly);

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
