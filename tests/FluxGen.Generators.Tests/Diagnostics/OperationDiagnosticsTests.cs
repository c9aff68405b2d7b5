using FluxGen.Generators.Tests.Infrastructure;

namespace FluxGen.Generators.Tests.Diagnostics;

public sealed class OperationDiagnosticsTests
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string Token = "global::System.Threading.CancellationToken cancellationToken = default";
    private const string Ok = "[global::FluxGen.Runtime.Response(\"200\", typeof(Pet), \"application/json\")]";

    [Test]
    public void A_parameter_without_an_attribute_is_FLUX011() => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(parameters: $"int pageSize, {Token}")),
        "FLUX011",
        "pageSize",
        "GetPet",
        "pageSize",
        "has no attribute that says where it is sent");

    [TestCase("40X")]
    [TestCase("6XX")]
    [TestCase("1000")]
    [TestCase("-1")]
    [TestCase("")]
    public void A_status_that_HTTP_does_not_have_is_FLUX013(string status) => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(Ok + $"[global::FluxGen.Runtime.Response(\"{status}\", typeof(Pet), \"application/json\")]")),
        "FLUX013",
        "GetPetAsync",
        "GetPet",
        $"'{status}'");

    [TestCase("application/xml")]
    [TestCase("text/plain; charset=json")]
    [TestCase("")]
    public void A_response_that_is_not_JSON_is_FLUX014(string mediaType) => DiagnosticAssert.Reports(
        Contract(TestContract.Operation($"[global::FluxGen.Runtime.Response(\"200\", typeof(Pet), \"{mediaType}\")]")),
        "FLUX014",
        "GetPetAsync",
        "GetPet",
        "the response 200",
        $"'{mediaType}'");

    [Test]
    public void A_body_that_is_not_JSON_is_FLUX014() => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(parameters: $"[global::FluxGen.Runtime.RequestBody(\"multipart/form-data\")] Pet body, {Token}")),
        "FLUX014",
        "body",
        "the request body",
        "multipart/form-data");

    [TestCase("[global::FluxGen.Runtime.Response(\"201\", typeof(Home), \"application/json\")]", "Zoo.Home")]
    [TestCase("[global::FluxGen.Runtime.Response(\"204\", typeof(void), \"\")]", "nothing")]
    public void Successes_of_different_types_are_FLUX015(string other, string shown) =>
        DiagnosticAssert.Reports(Contract(TestContract.Operation(Ok + other)), "FLUX015", "GetPetAsync", "GetPet", shown, "Zoo.Pet");

    [Test]
    public void A_status_that_occurs_twice_is_FLUX016() => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(Ok + Ok)), "FLUX016", "GetPetAsync", "GetPet", "200");

    [TestCase("object")]
    [TestCase("global::System.Collections.Generic.List<Pet>")]
    public void A_body_that_has_no_JSON_is_FLUX020(string type) => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(parameters: $"[global::FluxGen.Runtime.RequestBody(\"application/json\")] {type} body, {Token}")),
        "FLUX020",
        "body",
        "GetPet",
        "the request body");

    [Test]
    public void A_result_of_an_unknown_type_is_FLUX020() => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(responses: "", returns: Task + "<object>")), "FLUX020", "GetPetAsync", "the result", "object");

    [Test]
    public void An_error_of_an_unknown_type_is_FLUX020() => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(Ok + "[global::FluxGen.Runtime.Response(\"400\", typeof(object), \"application/json\")]")),
        "FLUX020",
        "GetPetAsync",
        "the response 400",
        "object");

    [Test]
    public void A_success_without_a_case_of_the_result_is_FLUX015() => DiagnosticAssert.Reports(
        TestContract.File(
            TestContract.Client(TestContract.Operation(Ok + "[global::FluxGen.Runtime.Response(\"202\", typeof(void), \"\")]", Task + "<PetResult>"))
            + TestContract.Schema("Pet", "")
            + "[global::FluxGen.Runtime.ApiResult] public abstract partial class PetResult { [global::FluxGen.Runtime.ResultCase(\"200\")] public sealed partial class Ok(Pet value) : PetResult; }"),
        "FLUX015",
        "GetPetAsync",
        "the response 202",
        "PetResult");

    [Test]
    public void A_form_of_a_success_that_another_method_returns_is_ignored() => Assert.That(
        GeneratorHarness.Run(Contract(TestContract.Operation(Ok + "[global::FluxGen.Runtime.Response(\"200\", typeof(Home), \"text/event-stream\")]"))).Diagnostics,
        Is.Empty);

    [Test]
    public void A_security_scheme_that_the_interface_does_not_describe_is_FLUX023() => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(Ok + "[global::FluxGen.Runtime.Security(\"key\")]")), "FLUX023", "GetPetAsync", "'key'");

    [TestCase("Pet", Token, "returns 'Zoo.Pet'")]
    [TestCase("global::System.Threading.Tasks.ValueTask<Pet>", Token, "returns 'System.Threading.Tasks.ValueTask<Zoo.Pet>'")]
    [TestCase(Task + "<Pet>", "", "does not end with a CancellationToken")]
    [TestCase(Task + "<Pet>", "[global::FluxGen.Runtime.RequestBody(\"application/json\")] Pet body", "does not end with a CancellationToken")]
    [TestCase(Task + "<Pet>", "[global::FluxGen.Runtime.RequestBody(\"application/json\")] in Pet body, " + Token, "takes a parameter by reference")]
    [TestCase(Task + "<Pet>", "[global::FluxGen.Runtime.RequestBody(\"application/json\")] Pet body, [global::FluxGen.Runtime.RequestBody(\"application/json\")] Pet second, " + Token, "has more than one body")]
    public void A_method_with_an_unsupported_signature_is_FLUX023(string returns, string parameters, string problem) => DiagnosticAssert.Reports(
        Contract(TestContract.Operation(returns: returns, parameters: parameters)),
        "FLUX023",
        "GetPetAsync",
        "IZooClient.GetPetAsync",
        problem);

    [TestCase("    void Other();")]
    [TestCase("    int Other { get; }")]
    [TestCase("    event global::System.Action Other;")]
    [TestCase("    static abstract void Other();")]
    public void A_member_that_is_not_an_operation_is_FLUX023(string member) =>
        DiagnosticAssert.Reports(Contract(TestContract.Operation() + member), "FLUX023", "Other", "IZooClient.Other");

    [Test]
    public void A_member_that_the_interface_implements_is_ignored() => Assert.That(
        GeneratorHarness.Run(Contract(TestContract.Operation() + "    int Legs() => 4;\n\n    static int Wings => 0;")).Diagnostics,
        Is.Empty);

    [Test]
    public void An_interface_that_inherits_is_FLUX012() => DiagnosticAssert.Reports(
        Contract("").Replace("interface IZooClient", "interface IZooClient : global::System.IDisposable", StringComparison.Ordinal),
        "FLUX012",
        "IZooClient",
        "System.IDisposable");

    private static string Contract(string operations) => TestContract.File(
        TestContract.Client(operations) + TestContract.Schema("Pet", "") + TestContract.Schema("Home", "") + TestContract.Enum("Kind", "string", ("Cat", "cat")));
}
