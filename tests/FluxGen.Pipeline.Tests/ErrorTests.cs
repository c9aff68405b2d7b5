using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests;

internal sealed class ErrorTests
{
    private static readonly TestCaseData<string, string>[] BrokenSpecifications =
    [
        Broken(
            "Yaml",
            "openapi: 3.0.3\ninfo: { title: a",
            "spec/zoo.yaml(3,1): error FLUX001: the file is not valid YAML: While parsing a flow mapping, did not find expected ',' or '}'. Correct it here."),
        Broken(
            "Reference",
            SmallSpecification.Render().Replace("schemas/Animal'", "schemas/Plant'"),
            "spec/zoo.yaml(10,84): error FLUX102: the reference '#/components/schemas/Plant' leads to nothing: 'Plant' is not there. "
            + "Correct the reference, or add what it names."),
        Broken("Empty", "", "spec/zoo.yaml : error FLUX001: the specification is empty."),
        Broken("OnlyComments", "# Nothing\n---\n\n# here\n", "spec/zoo.yaml : error FLUX001: the specification is empty."),
        Broken(
            "NoOpenApi",
            "zoo: true",
            "spec/zoo.yaml(1,1): error FLUX106: neither openapi nor swagger says which version this is; expected is openapi: 3.0.x, 3.1.x or 3.2.x, "
            + "or swagger: '2.0'. Add that line; if this is no OpenAPI document, name another file."),
        Broken(
            "Contradiction",
            SmallSpecification.Render().Replace("type: object,", "type: object, allOf: [ { type: string } ],"),
            "spec/zoo.yaml(13,40): error FLUX153: "),
    ];

    [TestCaseSource(nameof(BrokenSpecifications))]
    public async Task A_broken_specification_is_one_error_and_leaves_nothing_to_compile(string specification, string error)
    {
        ContractProject project = await ContractProject.CreateAsync(specification);
        project.Write(project.PathOfContract(), "// left over from an earlier build");

        BuildResult result = await project.GenerateAsync();

        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(result.Errors, Has.Count.EqualTo(1).And.One.StartsWith(error), result.Output);
        Assert.That(result.Output, Does.Not.Contain("   at "));
        Assert.That(
            Directory.GetFiles(Path.GetDirectoryName(project.PathOfContract())!).Select(Path.GetFileName),
            Has.None.EndsWith(".cs"));
    }

    [Test]
    public async Task Each_contradiction_is_an_error_at_its_line()
    {
        ContractProject project = await ContractProject.CreateAsync(Properties("""
            a: { allOf: [ { type: string }, { type: integer } ] }
            b: { allOf: [ { enum: [x] }, { enum: [y] } ] }
            c: { type: array, items: { allOf: [ { type: boolean }, { type: object } ] } }
            """));

        BuildResult result = await project.GenerateAsync();

        Assert.That(result.Errors.Select(error => error.Split(": ")[1]), Has.Exactly(3).Items.And.All.EqualTo("error FLUX153"), result.Output);
        Assert.That(result.Errors.Select(error => error.Split('(', ')')[1]), Is.Unique.And.Not.Empty);
    }

    [Test]
    public async Task A_failure_is_repeated_until_the_specification_is_corrected()
    {
        ContractProject project = await ContractProject.CreateAsync("zoo: true");
        BuildResult first = await project.GenerateAsync();
        BuildResult second = await project.GenerateAsync();
        project.Write("spec/zoo.yaml", SmallSpecification.Render());

        BuildResult third = await project.GenerateAsync();

        Assert.That(first.Errors, Has.Count.EqualTo(1));
        Assert.That(second.Errors, Is.EqualTo(first.Errors));
        Assert.That(third.ExitCode, Is.Zero, third.Output);
    }

    [Test]
    public async Task A_deleted_specification_is_an_error_and_its_contract_is_deleted()
    {
        ContractProject project = await ContractProject.CreateAsync();
        BuildResult first = await project.GenerateAsync();
        File.Delete(project.PathOf("spec/zoo.yaml"));

        BuildResult second = await project.GenerateAsync();

        Assert.That(first.ExitCode, Is.Zero, first.Output);
        Assert.That(second.Errors, Is.EqualTo((string[])["spec/zoo.yaml : error FLUX001: the file does not exist. Correct the path, or create the file."]));
        Assert.That(project.PathOfContract(), Does.Not.Exist);
    }

    [Test]
    public async Task A_missing_NSwag_is_an_error()
    {
        ContractProject project = await ContractProject.CreateAsync();

        BuildResult result = await project.GenerateAsync("-p:NSwagDir_Net100=", "-p:NSwagDir_Net90=", "-p:NSwagDir_Net80=");

        Assert.That(
            result.Errors,
            Is.EqualTo(
                (string[])
                [
                    "zoo.csproj : error FLUX003: NSwag is missing, so nothing is made of spec/zoo.yaml. "
                    + "Add a PackageReference to NSwag.MSBuild to the project and restore it.",
                ]));
    }

    [Test]
    public async Task Two_contracts_with_the_same_name_are_an_error()
    {
        ContractProject project = await ContractProject.CreateAsync(
            """<OpenApiContract Include="spec/zoo.yaml" /><OpenApiContract Include="other/zoo.yaml" />""",
            ("spec/zoo.yaml", SmallSpecification.Render()),
            ("other/zoo.yaml", SmallSpecification.Render()));

        BuildResult result = await project.GenerateAsync();

        Assert.That(result.Errors, Is.EqualTo((string[])
        [
            "zoo.csproj : error FLUX004: the OpenApiContract items spec/zoo.yaml and other/zoo.yaml have the same name, 'zoo'. Give one of them another, by its Name metadata.",
        ]));
    }

    private static string Properties(string properties) =>
        SmallSpecification.Render().Replace("name: { type: string }", string.Join(", ", properties.Split('\n')));

    private static TestCaseData<string, string> Broken(string name, string specification, string error) =>
        new TestCaseData<string, string>(specification, error).SetArgDisplayNames(name);
}
