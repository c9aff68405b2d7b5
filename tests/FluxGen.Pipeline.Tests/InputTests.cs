using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests;

// Where specifications are, what they refer to, and what projects are called.
internal sealed class InputTests
{
    private const string Parts = "Animal: { type: object, properties: { name: { type: string } } }";

    [Test]
    public async Task A_change_in_a_file_above_the_specification_makes_the_contract_again()
    {
        ContractProject project = await ContractProject.CreateAsync(
            """<OpenApiContract Include="spec/zoo.yaml" AllowedFolder=".." />""",
            ("spec/zoo.yaml", SmallSpecification.Render().Replace("#/components/schemas/Animal", "../parts/common.yaml#/Animal")),
            ("parts/common.yaml", Parts));
        BuildResult first = await project.GenerateAsync();
        BuildResult second = await project.GenerateAsync();
        project.Write("parts/common.yaml", Parts.Replace("name", "species"));

        BuildResult third = await project.GenerateAsync();

        Assert.That(first.ExitCode, Is.Zero, first.Output);
        Assert.That(second.SpecificationsRead, Is.Empty, second.Output);
        Assert.That(third.SpecificationsRead, Is.EqualTo((string[])["spec/zoo.yaml"]), third.Output);
        Assert.That(project.ReadContract(), Does.Contain("Species"));
    }

    [Test]
    public async Task Only_the_files_that_are_referred_to_matter()
    {
        ContractProject project = await ContractProject.CreateAsync(
            """<OpenApiContract Include="zoo.yaml" />""",
            ("zoo.yaml", SmallSpecification.Render()),
            ("broken.yaml", "[ no yaml"));
        File.CreateSymbolicLink(project.PathOf("unreadable.json"), project.PathOf("nothing"));
        BuildResult first = await project.GenerateAsync();
        project.Write("other.json", "{}");

        BuildResult second = await project.GenerateAsync();

        Assert.That(first.ExitCode, Is.Zero, first.Output);
        Assert.That((second.ExitCode, second.SpecificationsRead), Is.EqualTo((0, Array.Empty<string>())), second.Output);
    }

    [TestCase("obj/made/zoo.yaml")]
    [TestCase("spec/zoo.YAML")]
    [TestCase("zoo.txt")]
    public async Task A_specification_can_be_anywhere_and_have_any_extension(string path)
    {
        ContractProject project = await ContractProject.CreateAsync(
            $"""<OpenApiContract Include="{path}" />""",
            (path, SmallSpecification.Render(operationId: "operationId: >-\n        listAnimals")));

        BuildResult result = await project.GenerateAsync();

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Assert.That(project.ReadContract(), Does.Contain("ListAnimalsAsync"));
    }

    [Test]
    public async Task Merged_keys_and_unusual_line_breaks_are_in_the_contract()
    {
        string specification = SmallSpecification.Render(summary: "\"Lists\u2028all\u0085animals.\"")
            .Replace("components:", "x-limits: &limits { maxLength: 7 }\ncomponents:")
            .Replace("{ type: string }", "{ type: string, <<: *limits }");
        ContractProject project = await ContractProject.CreateAsync(specification);

        BuildResult result = await project.GenerateAsync();

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Assert.That(project.ReadContract(), Does.Contain("Length(7)").And.Contain("""Lists\u2028all\u0085animals."""));
    }

    [TestCase("3d-api", "namespace _3d_api;")]
    [TestCase("Acme.event.Api", "namespace Acme.@event.Api;")]
    public async Task A_name_of_a_project_that_is_no_namespace_compiles(string name, string declaration)
    {
        ContractProject project = await ContractProject.CreateAsync();
        project.Write(ContractProject.FileName, ContractProject.Render("""<OpenApiContract Include="spec/zoo.yaml" />""", rootNamespace: name));

        BuildResult result = await project.BuildAsync();

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Assert.That(project.ReadContract(), Does.Contain(declaration));
    }

    [Test]
    public async Task An_item_can_name_an_operation()
    {
        ContractProject project = await ContractProject.CreateAsync(
            """<OpenApiContract Include="spec/zoo.yaml" OperationNames="GET /animals=FindAnimals; GET /plants=FindPlants" />""",
            ("spec/zoo.yaml", SmallSpecification.Render()));

        BuildResult result = await project.GenerateAsync();

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Assert.That(project.ReadContract(), Does.Contain("FindAnimalsAsync").And.Not.Contain("ListAnimals"));
    }

    [Test]
    public async Task Two_contracts_with_the_same_types_in_one_namespace_are_one_error()
    {
        ContractProject project = await ContractProject.CreateAsync(
            """<OpenApiContract Include="spec/zoo.yaml" /><OpenApiContract Include="spec/farm.yaml" />""",
            ("spec/zoo.yaml", SmallSpecification.Render()),
            ("spec/farm.yaml", SmallSpecification.Render()));

        BuildResult result = await project.BuildAsync();

        Assert.That(
            result.Errors,
            Is.EqualTo((string[])
            [
                "spec/farm.yaml : error FLUX130: its type IAnimalsClient is also one of spec/zoo.yaml, and both are in the namespace Zoo. "
                + "Give one of the two items another, by its Namespace metadata.",
            ]));
    }

    [Test]
    public async Task Ten_mistakes_are_ten_lines_and_nothing_else()
    {
        string mistakes = string.Concat(Enumerable.Range(1, 10).Select(i => $"\n    Mistake{i}: {{ type: string, maxLenght: {i} }}"));
        ContractProject project = await ContractProject.CreateAsync(SmallSpecification.Render() + mistakes);

        BuildResult result = await project.BuildAsync();

        Assert.That(result.Errors.Select(error => error.Split(": the")[0]), Is.EqualTo(Enumerable.Range(14, 10).Select(line => $"spec/zoo.yaml({line},{(line < 23 ? 31 : 32)}): error FLUX107")));
    }
}
