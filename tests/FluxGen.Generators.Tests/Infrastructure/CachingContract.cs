using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FluxGen.Generators.Tests.Infrastructure;

// Runs the generator, edits the contract, and runs the same generator again.
internal sealed class CachingContract
{
    public const string Types = """
        /// <summary>A pet.</summary>
        [global::FluxGen.Runtime.ApiSchema]
        [global::System.ComponentModel.Description("A pet.")]
        public partial class Pet
        {
            [global::Newtonsoft.Json.JsonProperty("kind", Required = global::Newtonsoft.Json.Required.DisallowNull)]
            public Kind? Kind { get; set; }
        }

        [global::FluxGen.Runtime.ApiSchema]
        public partial class Wish
        {
            [global::Newtonsoft.Json.JsonProperty("name", Required = global::Newtonsoft.Json.Required.DisallowNull)]
            [global::System.ComponentModel.Description("What to call it.")]
            public string? Name { get; set; }
        }

        [global::FluxGen.Runtime.ApiEnum(Kind = "integer")]
        [global::FluxGen.Runtime.EnumValue("Cat", "1")]
        public readonly partial struct Kind;

        """;

    public const string Client = """
        [global::FluxGen.Runtime.ApiClient("https://zoo.example")]
        public partial interface IZooClient
        {
            [global::FluxGen.Runtime.Operation("GetPet", "POST", "pet")]
            [global::System.ComponentModel.Description("Gets a pet.")]
            [global::FluxGen.Runtime.Response("200", typeof(Pet), "application/json")]
            global::System.Threading.Tasks.Task<Pet> GetPetAsync([global::FluxGen.Runtime.RequestBody("application/json")] Wish body, global::System.Threading.CancellationToken cancellationToken = default);
        }

        """;

    private readonly GeneratorHarness _harness = new();
    private CSharpCompilation _compilation;

    public CachingContract(params (string Path, string Text)[] files)
    {
        _compilation = GeneratorHarness.Compile(files.Length > 0 ? files : [("Contract.cs", TestContract.File(Types + Client))]);
        First = _harness.Run(_compilation);
    }

    public GeneratorRunResult First { get; }

    public GeneratorRunResult Edit(string before, string after, string path = "Contract.cs")
    {
        SyntaxTree tree = _compilation.SyntaxTrees.Single(candidate => candidate.FilePath == path);
        string text = tree.ToString();
        Assert.That(text, Does.Contain(before), "there is something to edit");
        _compilation = _compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text.Replace(before, after, StringComparison.Ordinal))));
        return _harness.Run(_compilation);
    }

    public GeneratorRunResult Add(string text)
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(SourceText.From(text), GeneratorHarness.ParseOptions, "Other.cs"));
        return _harness.Run(_compilation);
    }
}
