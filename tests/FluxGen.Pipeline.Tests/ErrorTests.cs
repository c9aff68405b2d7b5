using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests;

internal sealed class ErrorTests
{
    private const string OneContract = """<OpenApiContract Include="spec/zoo.yaml" />""";

    private static readonly TestCaseData<string, string>[] BrokenDocuments =
    [
        Broken(
            "Yaml",
            "openapi: 3.0.3\ninfo: { title: a",
            "spec/zoo.yaml(3,1) : error FLUX001: While parsing a flow mapping, did not find expected ',' or '}'."),
        Broken(
            "Reference",
            SmallDocument.Render().Replace("schemas/Animal'", "schemas/Plant'"),
            "spec/zoo.yaml : error FLUX001: Could not resolve the path '#/components/schemas/Plant'."),
        Broken("Empty", "", "spec/zoo.yaml : error FLUX001: the document is empty."),
        Broken("OnlyComments", "# Nothing\n---\n\n# here\n", "spec/zoo.yaml : error FLUX001: the document is empty."),
        Broken(
            "NoOpenApi",
            "zoo: true",
            "spec/zoo.yaml : error FLUX001: the document has neither an operation nor a schema. Is it an OpenAPI document?"),
        Broken(
            "NoOperationId",
            SmallDocument.Render(operationId: "deprecated: false"),
            "spec/zoo.yaml : error FLUX002: an operation has no operationId of its own; NSwag would call it Animals. "
            + "Give each operation a different operationId."),
        Broken(
            "Discriminator",
            SmallDocument.Render().Replace("type: object,", "type: object, discriminator: { propertyName: name },"),
            "spec/zoo.yaml : error FLUX005: the schema Animal has a discriminator, which a contract cannot express."),
    ];

    [TestCaseSource(nameof(BrokenDocuments))]
    public async Task BrokenDocumentIsOneErrorAndLeavesNothingToCompile(string document, string error)
    {
        ContractProject project = await ContractProject.CreateAsync(OneContract, ("spec/zoo.yaml", document));
        project.Write(project.PathOfContract(), "// left over from an earlier build");

        BuildResult result = await project.GenerateAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Not.Zero);
            Assert.That(result.Errors, Is.EqualTo((string[])[error]));
            Assert.That(result.Output, Does.Not.Contain("   at "));
            Assert.That(
                Directory.GetFiles(Path.GetDirectoryName(project.PathOfContract())!).Select(Path.GetFileName),
                Is.EqualTo((string[])["zoo.Contract.cs.inputs"]));
        });
    }

    [Test]
    public async Task FailureIsRepeatedUntilTheDocumentIsMended()
    {
        ContractProject project = await ContractProject.CreateAsync(OneContract, ("spec/zoo.yaml", "zoo: true"));
        BuildResult first = await project.GenerateAsync();
        BuildResult second = await project.GenerateAsync();
        project.Write("spec/zoo.yaml", SmallDocument.Render());

        BuildResult third = await project.GenerateAsync();

        Assert.Multiple(() =>
        {
            Assert.That(first.Errors, Has.Count.EqualTo(1));
            Assert.That(second.Errors, Is.EqualTo(first.Errors));
            Assert.That(third.ExitCode, Is.Zero, third.Output);
        });
    }

    [Test]
    public async Task DocumentThatVanishedIsAnErrorAndTakesItsContractAlong()
    {
        ContractProject project = await ContractProject.CreateAsync(OneContract, ("spec/zoo.yaml", SmallDocument.Render()));
        BuildResult first = await project.GenerateAsync();
        File.Delete(project.PathOf("spec/zoo.yaml"));

        BuildResult second = await project.GenerateAsync();

        Assert.Multiple(() =>
        {
            Assert.That(first.ExitCode, Is.Zero, first.Output);
            Assert.That(second.Errors, Is.EqualTo((string[])["spec/zoo.yaml : error FLUX001: the file does not exist."]));
            Assert.That(project.PathOfContract(), Does.Not.Exist);
        });
    }

    [Test]
    public async Task MissingNSwagIsAnError()
    {
        ContractProject project = await ContractProject.CreateAsync(OneContract, ("spec/zoo.yaml", SmallDocument.Render()));

        BuildResult result = await project.GenerateAsync("-p:NSwagExe_Net100=");

        Assert.That(
            result.Errors,
            Is.EqualTo(
                (string[])
                [
                    "spec/zoo.yaml : error FLUX003: NSwag is missing. "
                    + "Add a PackageReference to NSwag.MSBuild to the project and restore it.",
                ]));
    }

    [Test]
    public async Task TwoContractsOfOneNameAreAnError()
    {
        ContractProject project = await ContractProject.CreateAsync(
            OneContract + """<OpenApiContract Include="other/zoo.yaml" />""",
            ("spec/zoo.yaml", SmallDocument.Render()),
            ("other/zoo.yaml", SmallDocument.Render()));

        BuildResult result = await project.GenerateAsync();

        Assert.That(result.Errors, Has.Count.EqualTo(1).And.One.Contains("error FLUX004: Two OpenApiContract items have the same name."));
    }

    private static TestCaseData<string, string> Broken(string name, string document, string error) =>
        new TestCaseData<string, string>(document, error).SetArgDisplayNames(name);
}
