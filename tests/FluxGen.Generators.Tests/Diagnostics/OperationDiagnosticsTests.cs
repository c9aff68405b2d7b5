using FluxGen.Generators.Tests.Infrastructure;

namespace FluxGen.Generators.Tests.Diagnostics;

public sealed class OperationDiagnosticsTests
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string Token = "global::System.Threading.CancellationToken cancellationToken = default";
    private const string Ok = "[global::FluxGen.Runtime.Response(\"200\", typeof(Pet), \"application/json\")]";

    [TestCase("query")]
    [TestCase("path")]
    [TestCase("header")]
    public void AParameterOutsideTheBodyIsFlux011(string location) => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(parameters: $"[global::FluxGen.Runtime.Parameter(\"page_size\", \"{location}\")] int pageSize, {Token}")),
        "FLUX011",
        "pageSize",
        "GetPet",
        "page_size",
        location);

    [Test]
    public void AParameterThatSaysNothingOfItselfIsFlux011() => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(parameters: $"int pageSize, {Token}")),
        "FLUX011",
        "pageSize",
        "GetPet",
        "pageSize");

    [TestCase("4XX")]
    [TestCase("default")]
    [TestCase("-1")]
    [TestCase("")]
    public void AStatusThatIsNoNumberIsFlux013(string status) => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(Ok + $"[global::FluxGen.Runtime.Response(\"{status}\", typeof(Pet), \"application/json\")]")),
        "FLUX013",
        "GetPetAsync",
        "GetPet",
        $"'{status}'");

    [TestCase("application/xml")]
    [TestCase("text/plain; charset=json")]
    [TestCase("")]
    public void AResponseThatIsNoJsonIsFlux014(string mediaType) => DiagnosticAssert.Reports(
        Contract(TestContract.Operation($"[global::FluxGen.Runtime.Response(\"200\", typeof(Pet), \"{mediaType}\")]")),
        "FLUX014",
        "GetPetAsync",
        "GetPet",
        "the response 200",
        $"'{mediaType}'");

    [Test]
    public void ABodyThatIsNoJsonIsFlux014() => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(parameters: $"[global::FluxGen.Runtime.RequestBody(\"multipart/form-data\")] Pet body, {Token}")),
        "FLUX014",
        "body",
        "the request body",
        "multipart/form-data");

    [TestCase("[global::FluxGen.Runtime.Response(\"201\", typeof(Home), \"application/json\")]", "Zoo.Home")]
    [TestCase("[global::FluxGen.Runtime.Response(\"204\", typeof(void), \"\")]", "nothing")]
    public void SuccessesOfDifferentTypesAreFlux015(string other, string shown) =>
        DiagnosticAssert.Reports(Contract(TestContract.Operation(Ok + other)), "FLUX015", "GetPetAsync", "GetPet", shown, "Zoo.Pet");

    [Test]
    public void AStatusThatStandsTwiceIsFlux016() => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(Ok + Ok)), "FLUX016", "GetPetAsync", "GetPet", "200");

    [TestCase("int")]
    [TestCase("Kind")]
    [TestCase("byte[]")]
    [TestCase("global::System.IO.Stream")]
    [TestCase("global::System.Collections.Generic.IList<Pet>")]
    public void ABodyThatIsNoObjectIsFlux020(string type) => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(parameters: $"[global::FluxGen.Runtime.RequestBody(\"application/json\")] {type} body, {Token}")),
        "FLUX020",
        "body",
        "GetPet",
        "the request body");

    [Test]
    public void AResultThatMayBeNullIsFlux020() => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(returns: Task + "<Pet?>")), "FLUX020", "GetPetAsync", "the result", "Zoo.Pet?");

    [Test]
    public void AnErrorThatIsNoObjectIsFlux020() => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(Ok + "[global::FluxGen.Runtime.Response(\"400\", typeof(string), \"application/json\")]")),
        "FLUX020",
        "GetPetAsync",
        "the response 400",
        "string");

    [TestCase("Pet", Token, "returns 'Zoo.Pet'")]
    [TestCase("global::System.Threading.Tasks.ValueTask<Pet>", Token, "returns 'System.Threading.Tasks.ValueTask<Zoo.Pet>'")]
    [TestCase(Task + "<Pet>", "", "does not end with a CancellationToken")]
    [TestCase(Task + "<Pet>", "[global::FluxGen.Runtime.RequestBody(\"application/json\")] Pet body", "does not end with a CancellationToken")]
    [TestCase(Task + "<Pet>", "[global::FluxGen.Runtime.RequestBody(\"application/json\")] in Pet body, " + Token, "takes a parameter by reference")]
    [TestCase(Task + "<Pet>", "[global::FluxGen.Runtime.RequestBody(\"application/json\")] Pet body, [global::FluxGen.Runtime.RequestBody(\"application/json\")] Pet second, " + Token, "has more than one body")]
    public void ASignatureThatNoOperationHasIsFlux023(string returns, string parameters, string problem) => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(returns: returns, parameters: parameters)),
        "FLUX023",
        "GetPetAsync",
        "IZooClient.GetPetAsync",
        problem);

    [TestCase("    void Other();")]
    [TestCase("    int Other { get; }")]
    [TestCase("    event global::System.Action Other;")]
    [TestCase("    static abstract void Other();")]
    public void AMemberThatIsNoOperationIsFlux023(string member) =>
        DiagnosticAssert.Reports(Contract(TestContract.Operation() + member), "FLUX023", "Other", "IZooClient.Other");

    [Test]
    public void AMemberThatIsImplementedInTheInterfaceIsLeftAlone() => Assert.That(
        GeneratorHarness.Run(Contract(TestContract.Operation() + "    int Legs() => 4;\n\n    static int Wings => 0;")).Diagnostics,
        Is.Empty);

    [Test]
    public void AnInterfaceThatInheritsIsFlux012() => DiagnosticAssert.Reports(
        Contract("").Replace("interface IZooClient", "interface IZooClient : global::System.IDisposable", StringComparison.Ordinal),
        "FLUX012",
        "IZooClient",
        "System.IDisposable");

    private static string Contract(string operations) => TestContract.File(
        TestContract.Client(operations) + TestContract.Schema("Pet", "") + TestContract.Schema("Home", "") + TestContract.Enum("Kind", "Cat"));
}
