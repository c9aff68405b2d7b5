using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FluxGen.Generators.Tests.Infrastructure;

// Compiles contracts with the references of a project that uses the runtime, and runs the generator with step tracking.
internal sealed class GeneratorHarness
{
    // The preview of this compiler is C# 14, the language of .NET 10.
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "contract-references.txt"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // The SDK suppresses these in every build: a library was built against an older framework.
    private static readonly Dictionary<string, ReportDiagnostic> UnifiedVersions = new()
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    private GeneratorDriver _driver = CSharpGeneratorDriver.Create(
        [new FluxClientGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static CSharpCompilation Compile(params (string Path, string Text)[] files) => CSharpCompilation.Create(
        "Contract",
        files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text), ParseOptions, file.Path)),
        References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: UnifiedVersions));

    public static CSharpCompilation Compile(string text) => Compile(("Contract.cs", text));

    public static GeneratorRunResult Run(params (string Path, string Text)[] files) => new GeneratorHarness().Run(Compile(files));

    public static GeneratorRunResult Run(string text) => Run(("Contract.cs", text));

    // A second run on the same harness uses the cache of the first.
    public GeneratorRunResult Run(Compilation compilation)
    {
        _driver = _driver.RunGenerators(compilation);
        GeneratorRunResult result = _driver.GetRunResult().Results.Single();
        if (result.Exception is { } exception)
        {
            throw new InvalidOperationException("The generator failed.", exception);
        }

        return result;
    }

    // The warnings and errors of the compiler for a contract and its generated code. A project does not pay for the null analysis of
    // generated code, because it is done here.
    public static IReadOnlyList<Diagnostic> CompilerDiagnostics(CSharpCompilation contract)
    {
        GeneratorRunResult result = new GeneratorHarness().Run(contract);
        return [.. contract
            .AddSyntaxTrees(result.GeneratedSources.Select(WithNullAnalysis))
            .WithOptions(contract.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error))
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }

    private static SyntaxTree WithNullAnalysis(GeneratedSourceResult source)
    {
        const string withoutAnalysis = "#nullable disable warnings\n";
        string text = source.SourceText.ToString();
        Assert.That(text, Does.Contain(withoutAnalysis), source.HintName);
        return CSharpSyntaxTree.ParseText(SourceText.From(text.Replace(withoutAnalysis, "#nullable enable warnings\n", StringComparison.Ordinal)), ParseOptions, source.SyntaxTree.FilePath);
    }
}
