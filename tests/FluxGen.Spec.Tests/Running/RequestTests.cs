namespace FluxGen.Spec.Tests.Running;

internal sealed class RequestTests
{
    [Test]
    public void Lines_are_facts_of_the_project_and_then_of_each_item()
    {
        using TemporaryDirectory folder = new();
        File.WriteAllText(
            folder.File("request.txt"),
            "project=/a=b/c.csproj\nnswag100=/tools\nitem=spec\\one.yaml\nname=one\noperationNames=GET /pets/{id}=FindPet; POST /a=b=AddA;;broken\nitem=two.yaml\nname=two\nallowedFolder=\n");

        Request request = Request.Read(folder.File("request.txt"));

        Assert.That((request.Project, request.ProjectFile, request.NSwag(100), request.NSwag(80)), Is.EqualTo(("/a=b/c.csproj", "c.csproj", "/tools", "")));
        Assert.That(request.Items.Select(item => item.Spec), Is.EqualTo((string[])["spec/one.yaml", "two.yaml"]));
        Assert.That(request.Items[0].OperationNames, Is.EqualTo(new Dictionary<string, string> { ["GET /pets/{id}"] = "FindPet", ["POST /a=b"] = "AddA" }));
        Assert.That(request.Items[1].AllowedFolder, Is.Null);
        Assert.That(request.Items[1].Contract, Is.EqualTo(folder.File("two.Contract.cs")));
    }

    [Test]
    public void A_value_can_have_several_lines()
    {
        using TemporaryDirectory folder = new();
        File.WriteAllText(folder.File("request.txt"), "item=one.yaml\nincludePaths=GET /a;\n    /b=c/*\nname=one\n");

        ContractItem item = Request.Read(folder.File("request.txt")).Items.Single();

        Assert.That((item.Name, item.List("includePaths")), Is.EqualTo(("one", new[] { "GET /a", "/b=c/*" })));
    }

    [Test]
    public void The_types_of_a_contract_are_found()
    {
        using TemporaryDirectory folder = new();
        File.WriteAllText(
            folder.File("a.cs"),
            "public partial interface IPetsClient\n{\n    public void Method();\n}\ninternal enum Kind { }\npublic abstract partial class Result\n{\n    public sealed partial class Ok(Pet value) : Result;\n}\npublic partial class Pet : Animal { }\n");

        Assert.That(ContractTypes.Read(folder.File("a.cs")), Is.EqualTo((string[])["IPetsClient", "Kind", "Result", "Pet"]));
    }
}
