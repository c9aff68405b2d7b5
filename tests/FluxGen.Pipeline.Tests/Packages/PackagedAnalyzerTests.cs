using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGen.Pipeline.Tests.Packages;

// As a compiler loads the generator of the package, beside nothing but itself.
internal sealed class PackagedAnalyzerTests
{
    private const string Analyzer = "analyzers/dotnet/cs/FluxGen.Generators.dll";

    // What the oldest compiler that is supported has.
    private static readonly Version OldestCompiler = new(4, 14, 0, 0);

    private static readonly string[] AssembliesOfTheCompiler =
        ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory"];

    [Test]
    public void The_packed_generator_loads_as_an_analyzer()
    {
        string path = Path.Combine(Directory.CreateDirectory(Path.Combine(Feed.Root, "analyzer")).FullName, "FluxGen.Generators.dll");
        File.WriteAllBytes(path, Package.ReadFile("FluxGen.Generators", Analyzer));
        using Loader loader = new();
        AnalyzerFileReference reference = new(path, loader);
        List<string> failures = [];
        reference.AnalyzerLoadFailed += (_, failure) => failures.Add(failure.Message);

        IEnumerable<string> generators = reference.GetGenerators(LanguageNames.CSharp).Select(static generator => generator.GetGeneratorType().Name);

        Assert.That(generators, Is.EqualTo((string[])["FluxClientGenerator"]));
        Assert.That(failures, Is.Empty);
    }

    [Test]
    public void The_packed_generator_needs_only_what_the_oldest_supported_compiler_has()
    {
        using PEReader file = new(new MemoryStream(Package.ReadFile("FluxGen.Generators", Analyzer)));
        MetadataReader metadata = file.GetMetadataReader();
        AssemblyName[] references =
        [
            .. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName()),
        ];

        Assert.That(references.Select(static name => name.Name), Is.SubsetOf(AssembliesOfTheCompiler).And.Contains("netstandard"));
        Assert.That(references.Where(static name => name.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)).Select(static name => name.Version), Has.All.LessThanOrEqualTo(OldestCompiler));
    }

    private sealed class Loader : IAnalyzerAssemblyLoader, IDisposable
    {
        private readonly AssemblyLoadContext _context = new("analyzer", isCollectible: true);

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => _context.LoadFromAssemblyPath(fullPath);

        public void Dispose() => _context.Unload();
    }
}
