using BenchmarkDotNet.Attributes;
using FluxGen.Benchmarks.Measuring;
using FluxGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGen.Benchmarks.Scenarios;

// A first run, with nothing in a cache.
public class GeneratorRun : IHasOperations
{
    private CSharpCompilation _contract = null!;
    private int _runs;

    [Params(10, 100, 1000)]
    public int Operations { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _contract = GeneratedContract.Compile(Operations);
        GeneratorRunResult result = Generate().Results.Single();
        if (result.Exception is not null || result.Diagnostics.Length > 0 || result.GeneratedSources.Length < Operations)
        {
            throw new InvalidOperationException($"The generator failed: {result.Exception} {string.Join(' ', result.Diagnostics)}");
        }
    }

    // A new assembly name makes new symbols, as every build has.
    [Benchmark]
    public GeneratorDriverRunResult Generate() => CSharpGeneratorDriver
        .Create([new FluxClientGenerator().AsSourceGenerator()], parseOptions: GeneratedContract.ParseOptions)
        .RunGenerators(_contract.WithAssemblyName($"Contract{_runs++}"))
        .GetRunResult();
}
