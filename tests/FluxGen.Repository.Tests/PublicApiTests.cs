using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Runtime.Versioning;
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
    // .NET 8 does not have it, so an assembly for it has its own, which is internal and not listed.
    private static readonly string LaterAttribute = typeof(OverloadResolutionPriorityAttribute).FullName!;

    [Test]
    public void The_client_has_the_approved_public_api() => AssertApproved(typeof(FluxClient).Assembly);

    [Test]
    public void The_runtime_has_the_approved_public_api() => AssertApproved(typeof(IApiSchema).Assembly);

    [Test]
    public void The_mock_server_has_the_approved_public_api() => AssertApproved(typeof(FluxApiServer).Assembly);

    [TestCase(typeof(FluxClient))]
    [TestCase(typeof(IApiSchema))]
    [TestCase(typeof(FluxApiServer))]
    public void The_public_api_is_the_same_on_NET_8(Type type)
    {
        string name = type.Assembly.GetName().Name!;
        Assembly onNet8 = new AssemblyLoadContext(name).LoadFromAssemblyPath(
            RepositoryFiles.Combine("src", name, "bin", RepositoryFiles.Configuration, "net8.0", $"{name}.dll"));

        Assert.That(onNet8.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName, Is.EqualTo(".NETCoreApp,Version=v8.0"));
        Assert.That(Render(onNet8, LaterAttribute), Is.EqualTo(Render(type.Assembly, LaterAttribute)));
    }

    private static void AssertApproved(Assembly assembly) => Snapshot.Match(
        Render(assembly),
        new SnapshotFullName($"{assembly.GetName().Name}.txt", RepositoryFiles.Combine("tests", "FluxGen.Repository.Tests")));

    private static string Render(Assembly assembly, params string[] withoutAttributes)
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
            ExcludeAttributes = withoutAttributes,
        };

        return assembly.GeneratePublicApi(options);
    }
}
