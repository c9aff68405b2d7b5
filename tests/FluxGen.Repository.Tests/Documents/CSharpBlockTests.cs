using System.Reflection;
using FluxGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace FluxGen.Repository.Tests.Documents;

public sealed class CSharpBlockTests
{
    // The usings of a new console project.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll")
            .Where(IsManaged)
            .Concat([typeof(FluxClient).Assembly.Location, typeof(Runtime.OperationInfo).Assembly.Location, typeof(FluxApiServer).Assembly.Location, typeof(Newtonsoft.Json.JsonConvert).Assembly.Location, typeof(Assert).Assembly.Location])
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // The folder of the documents, which the test replaces by a directory of its own.
    private const string Folder = "\"images/\"";

    private static IEnumerable<CodeBlock> Blocks => CodeBlock.ForUsers.Where(block => block.Language == "csharp");

    private static IEnumerable<TestCaseData> Programs => CodeBlock.ToTestCases(Blocks.Where(block => !IsTest(block)));

    private static IEnumerable<TestCaseData> Tests => CodeBlock.ToTestCases(Blocks.Where(IsTest));

    [TestCaseSource(nameof(Programs))]
    public async Task A_program_runs_against_the_mock_server(object value)
    {
        using TemporaryDirectory directory = new();
        await using FluxApiServer server = await FluxApiServer.StartAsync();
        string code = ((CodeBlock)value).Text;
        bool savesImages = code.Contains(Folder, StringComparison.Ordinal);
        code = code
            .Replace("""new(Environment.GetEnvironmentVariable("AIMLAPI_API_KEY")!)""", $"new(new FluxClientOptions {{ ApiKey = \"any\", BaseAddress = new Uri(\"{server.BaseAddress}\") }})", StringComparison.Ordinal)
            .Replace(Folder, SymbolDisplay.FormatLiteral(directory.Path + Path.DirectorySeparatorChar, quote: true), StringComparison.Ordinal);

        MethodInfo main = Compile(code, OutputKind.ConsoleApplication).EntryPoint!;

        main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
        Assert.That(directory.Files.Select(name => new FileInfo(directory.File(name)).Length), savesImages ? Has.One.GreaterThan(0) : Is.Empty);
    }

    [TestCaseSource(nameof(Tests))]
    public async Task The_tests_of_a_block_pass(object value)
    {
        Assembly assembly = Compile(((CodeBlock)value).Text, OutputKind.DynamicallyLinkedLibrary);

        foreach (Type fixture in assembly.GetExportedTypes())
        {
            foreach (MethodInfo test in fixture.GetMethods().Where(method => method.IsDefined(typeof(TestAttribute))))
            {
                await (Task)test.Invoke(Activator.CreateInstance(fixture), null)!;
            }
        }
    }

    private static bool IsTest(CodeBlock block) => block.Text.Contains("[Test]", StringComparison.Ordinal);

    private static Assembly Compile(string code, OutputKind kind)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Readme{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(code)],
            References,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream stream = new();
        EmitResult result = compilation.Emit(stream);
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning), Is.Empty);
        return Assembly.Load(stream.ToArray());
    }

    private static bool IsManaged(string path)
    {
        try
        {
            AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
