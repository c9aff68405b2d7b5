using FluxGen.Generators.Tests.Infrastructure;

namespace FluxGen.Generators.Tests.Diagnostics;

public sealed class ParameterDiagnosticsTests
{
    private const string Token = "global::System.Threading.CancellationToken cancellationToken = default";
    private const string List = "global::System.Collections.Generic.IList";
    private const string Map = "global::System.Collections.Generic.IDictionary";

    [TestCase("query", "matrix", "string", "is sent in the query with the style 'matrix', which is none of a query")]
    [TestCase("header", "form", "string", "is sent in the header with the style 'form'")]
    [TestCase("cookie", "deepObject", "Pet", "is sent in the cookie with the style 'deepObject'")]
    [TestCase("body", "", "string", "is sent in 'body', which is no location")]
    [TestCase("query", "deepObject", "string", "has the style 'deepObject', but is no object")]
    [TestCase("query", "deepObject", List + "<int>", "has the style 'deepObject', but is no object")]
    [TestCase("query", "pipeDelimited", "int", "has the style 'pipeDelimited', but is neither an array nor an object")]
    [TestCase("query", "spaceDelimited\", Explode = true, MediaType = \"", List + "<int>", "has the style 'spaceDelimited' with explode")]
    [TestCase("query", "form", List + "<" + List + "<int>>", "has items that are arrays or objects")]
    [TestCase("query", "form", Map + "<string, Pet>", "has items that are arrays or objects")]
    [TestCase("query", "deepObject", "Home", "has a property 'Pets' that is an array or an object")]
    [TestCase("query", "form", "object", "has the type 'object', which has no text")]
    public void A_combination_without_a_definition_is_FLUX011(string location, string style, string type, string problem) => DiagnosticAssert.Reports(
        Contract($"[global::FluxGen.Runtime.Parameter(\"page_size\", \"{location}\", Style = \"{style}\")] {type} pageSize, {Token}"),
        "FLUX011",
        "pageSize",
        "GetPet",
        "page_size",
        problem);

    [TestCase("X Size")]
    [TestCase("X-Size:")]
    [TestCase("X-Gr\u00f6\u00dfe")]
    public void A_name_that_no_header_can_have_is_FLUX011(string name) => DiagnosticAssert.Reports(
        Contract($"[global::FluxGen.Runtime.Parameter(\"{name}\", \"header\")] string size, {Token}"), "FLUX011", "size", name, "its name is no token");

    [Test]
    public void A_parameter_that_the_path_does_not_have_is_FLUX011() => DiagnosticAssert.Reports(
        Contract($"[global::FluxGen.Runtime.Parameter(\"petId\", \"path\")] string petId, {Token}"), "FLUX011", "GetPetAsync", "petId", "does not stand in the path 'pet'");

    [Test]
    public void A_variable_of_the_path_without_a_parameter_is_FLUX011() => DiagnosticAssert.Reports(
        Contract(Token).Replace("\"pet\"", "\"pet/{petId}\"", StringComparison.Ordinal), "FLUX011", "GetPetAsync", "petId", "the method has no such parameter");

    [Test]
    public void A_file_in_a_URL_encoded_form_is_FLUX011() => DiagnosticAssert.Reports(
        Contract($"[global::FluxGen.Runtime.RequestBody(\"application/x-www-form-urlencoded\")] Form body, {Token}"), "FLUX011", "File", "GetPet", "is a file");

    [Test]
    public void A_form_that_is_JSON_is_FLUX011() => DiagnosticAssert.Reports(
        Contract($"[global::FluxGen.Runtime.RequestBody(\"application/json\")] Form body, {Token}"),
        "FLUX011",
        "body",
        "GetPet",
        "is a form, which cannot be sent as 'application/json'");

    [TestCase("maxLength", "3", "int", "does not fit its type 'int'")]
    [TestCase("maximum", "3", "string", "does not fit its type 'string'")]
    [TestCase("minimum", "one", "int", "'one'")]
    [TestCase("maxItems", "-1", List + "<int>", "'-1'")]
    [TestCase("uniqueItems", "true", "int", "uniqueItems")]
    [TestCase("format", "email", "int", "email")]
    [TestCase("format", "no-format", "string", "no-format")]
    [TestCase("minProperties", "1", "string", "minProperties")]
    [TestCase("exclusiveMinimum", "1", "string", "exclusiveMinimum")]
    [TestCase("contains", "true", List + "<int>", "contains")]
    public void A_limit_that_does_not_fit_the_parameter_is_FLUX018(string keyword, string limit, string type, string told) => DiagnosticAssert.Reports(
        Contract($"[global::FluxGen.Runtime.Parameter(\"size\", \"query\")] [global::FluxGen.Runtime.Limit(\"{keyword}\", \"{limit}\")] {type} size, {Token}"),
        "FLUX018",
        "size",
        "GetPet.size",
        told);

    [Test]
    public void A_limit_deeper_than_the_type_is_FLUX018() => DiagnosticAssert.Reports(
        Contract($"[global::FluxGen.Runtime.Parameter(\"size\", \"query\")] [global::FluxGen.Runtime.Limit(\"maximum\", \"3\", Depth = 2)] {List}<int> size, {Token}"),
        "FLUX018",
        "size",
        "GetPet.size",
        "maximum");

    [Test]
    public void A_pattern_that_is_no_regular_expression_is_FLUX017() => DiagnosticAssert.Reports(
        Contract($"[global::FluxGen.Runtime.Parameter(\"size\", \"query\")] [global::FluxGen.Runtime.Limit(\"pattern\", \"(\")] string size, {Token}"),
        "FLUX017",
        "size",
        "GetPet.size",
        "(");

    private static string Contract(string parameters) => TestContract.File(
        TestContract.Client(TestContract.Operation(parameters: parameters))
        + TestContract.Schema("Pet", TestContract.NameProperty)
        + TestContract.Schema("Home", TestContract.Property(List + "<Pet>?", "Pets"))
        + TestContract.Schema("Form", TestContract.Property("global::FluxGen.Runtime.ApiFile?", "File")).Replace("ApiSchema", "ApiForm", StringComparison.Ordinal));
}
