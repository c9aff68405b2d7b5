using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests;

// What an item says, and which projects can have one.
internal sealed class MetadataTests
{
    private const string Item = """<OpenApiContract Include="zoo.yaml" />""";

    private const string TwoAreas =
        """
        openapi: 3.0.3
        info: { title: Zoo, version: '1' }
        paths:
          /animals: { get: { tags: [Animals], operationId: listAnimals, responses: { '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/Animal' } } } } } } }
          /animals/{id}/keepers: { get: { tags: [animals, Staff], operationId: listKeepers, parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/Keeper' } } } } } } }
          /shops: { get: { tags: [Shops], operationId: listShops, responses: { '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/Shop' } } } } } } }
        components:
          schemas:
            Animal: { type: object, properties: { name: { type: string } } }
            Keeper: { type: object, properties: { name: { type: string } } }
            Shop: { type: object, properties: { name: { type: string } } }
            Unused: { type: object, properties: { name: { type: string } } }
        """;

    [TestCase("IncludeTags=\"animals\"", "IAnimalsClient AnimalsClient Animal Keeper")]
    [TestCase("IncludeTags=\"Animals; Shops\" ExcludeTags=\"staff\"", "IAnimalsClient IShopsClient Animal Shop")]
    [TestCase("IncludePaths=\"GET /animals;&#10;  get /sh*\"", "IAnimalsClient IShopsClient Animal Shop")]
    [TestCase("IncludePaths=\"/animals/**\" Visibility=\"internal\"", "IAnimalsClient Keeper")]
    [TestCase("ExcludePaths=\"/*/*/keepers\"", "IAnimalsClient IShopsClient Animal Shop")]
    public async Task Only_what_is_included_is_in_the_contract(string metadata, string types)
    {
        ContractProject project = await ContractProject.CreateAsync($"""<OpenApiContract Include="zoo.yaml" {metadata} />""", ("zoo.yaml", TwoAreas));

        BuildResult result = await project.GenerateAsync();

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        string contract = project.ReadContract();
        foreach (string type in (string[])["IAnimalsClient", "IShopsClient", "Animal", "Keeper", "Shop", "Unused"])
        {
            Assert.That(contract, types.Split(' ').Contains(type) ? Does.Match($@"\b{type}\b\s") : Does.Not.Match($@"(class|interface) {type}\b"), type);
        }

        Assert.That(contract, metadata.Contains("internal") ? Does.Not.Match("(?m)^public ") : Does.Not.Match("(?m)^internal "));
    }

    [Test]
    public async Task Internal_types_compile_and_nothing_is_public()
    {
        ContractProject project = await ContractProject.CreateAsync("""<OpenApiContract Include="zoo.yaml" Visibility="internal" />""", ("zoo.yaml", PipelineFiles.ReadSpecification("zoo.yaml")));

        BuildResult result = await project.BuildAsync(ContractProject.WithClient, "-p:GenerateDocumentationFile=false");

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        using ContractAssembly assembly = new(project.PathOf("bin/Debug/net10.0/zoo.dll"));
        Assert.That(assembly.TypeNames, Is.Empty);
    }

    [Test]
    public async Task Every_wrong_value_is_an_error_that_says_what_is_allowed_and_nothing_is_written_elsewhere()
    {
        ContractProject project = await ContractProject.CreateAsync(
            """
            <OpenApiContract Include="zoo.yaml" Name="../zoo" Namespace="My Zoo" Visibility="private" UnsupportedKeywords="Ignore" AllowedFolder="nowhere" OperationNames="GET /animals" IncludePaths="animals" />
            """,
            ("zoo.yaml", TwoAreas));

        BuildResult result = await project.GenerateAsync();

        const string Start = "zoo.csproj : error FLUX131: the OpenApiContract item zoo.yaml has ";
        Assert.That(result.Errors, Is.EqualTo((string[])
        [
            Start + """the Name '../zoo'; allowed is a file name of at most 100 characters, without a folder and without any of : * ? " < > |. Correct that metadata.""",
            Start + "the Namespace 'My Zoo'; allowed are names of letters, digits and underscores with dots between them, such as Acme.Pets. Correct that metadata.",
            Start + "the Visibility 'private'; allowed are public and internal. Correct that metadata.",
            Start + "the UnsupportedKeywords 'Ignore'; allowed are Error and Warning. Correct that metadata.",
            Start + "the AllowedFolder 'nowhere', which is no folder; it is relative to the specification. Correct that metadata.",
            Start + "'GET /animals' among its OperationNames; allowed are pairs like GET /pets/{id}=FindPet with semicolons between them. Correct that metadata.",
            Start + "'animals' among its IncludePaths; allowed are paths like /pets/* or GET /pets/** with semicolons between them. Correct that metadata.",
        ]));
        Assert.That(project.FindContracts(), Is.Empty);
    }

    [TestCase("IncludeTags=\"Plants\"", "no operation has the tag 'Plants', which IncludeTags of the OpenApiContract item names; the tags are 'Animals', 'Staff', 'Shops'. Correct that metadata.")]
    [TestCase("ExcludePaths=\"POST /shops\"", "'POST /shops', which ExcludePaths of the OpenApiContract item names, is none of the operations 'GET /animals', 'GET /animals/{id}/keepers', 'GET /shops'. Correct that metadata; * stands for a segment or a part of one, and ** for any text.")]
    [TestCase("ExcludePaths=\"**\"", "what the OpenApiContract item includes and excludes leaves none of the 3 operations of the specification. Correct that metadata.")]
    public async Task A_filter_that_finds_nothing_is_an_error(string metadata, string message)
    {
        ContractProject project = await ContractProject.CreateAsync($"""<OpenApiContract Include="zoo.yaml" {metadata} />""", ("zoo.yaml", TwoAreas));

        BuildResult result = await project.GenerateAsync();

        Assert.That(result.Errors, Is.EqualTo((string[])[$"zoo.yaml : error FLUX131: {message}"]), result.Output);
    }

    [TestCase("-p:NETCoreSdkVersion=9.0.203", "needs the .NET SDK 9.0.300 or later, but this is 9.0.203,")]
    [TestCase("-p:LangVersion=11", "needs C# 12 or later, but LangVersion is '11'.")]
    [TestCase("-p:TargetFrameworkVersion=v7.0", "needs .NET 8 or later, but the target framework is 'net10.0'.")]
    public async Task A_project_that_is_too_old_is_one_error(string property, string message)
    {
        ContractProject project = await ContractProject.CreateAsync(Item, ("zoo.yaml", SmallSpecification.Render()));

        BuildResult result = await project.GenerateAsync(property);

        Assert.That(result.Errors, Has.Count.EqualTo(1).And.One.Contains("zoo.csproj : error FLUX008: a client for zoo.yaml " + message), result.Output);
    }

    [TestCase("zoo.vbproj")]
    [TestCase("zoo.fsproj")]
    public async Task A_project_of_another_language_is_one_error(string file)
    {
        ContractProject project = await ContractProject.CreateAsync(Item, ("zoo.yaml", SmallSpecification.Render()));
        project.Write(file, ContractProject.Render(Item));

        BuildResult result = await project.GenerateAsync(file);

        Assert.That(result.Errors, Has.Count.EqualTo(1).And.One.Contains(file + " : error FLUX008: a client for zoo.yaml is C#, but this project is not."), result.Output);
    }
}
