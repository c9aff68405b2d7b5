using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Rules;

internal sealed class OperationRuleTests
{
    private const string Responses = "responses: { '200': { description: All. } }";

    private static readonly RuleCase[] Cases =
    [
        new("undeclared path parameter", $"/pets/{{id}}:\n  get: {{ {Responses} }}",
            "(5,10): error FLUX110: the path '/pets/{id}' has the parameter 'id', which GET does not declare. Add { name: id, in: path, required: true } to its parameters.",
            $"/pets/{{id}}:\n  parameters: [ {{ name: id, in: path, required: true, schema: {{ type: string }} }} ]\n  get: {{ {Responses} }}"),
        new("path parameter that the path does not have", $"/pets:\n  get: {{ parameters: [ {{ name: id, in: path, required: true, schema: {{ type: string }} }} ], {Responses} }}",
            "(5,34): error FLUX111: the path '/pets' does not have the parameter 'id', which GET declares in it. Add it to the path in braces, or remove the parameter.",
            $"/pets:\n  get: {{ parameters: [ {{ name: id, in: query, schema: {{ type: string }} }} ], {Responses} }}"),
        new("operation that is there already", Pets("/pets/{id}", "id") + "\n" + Pets("/pets/{name}", "name"),
            "(7,10): error FLUX112: GET '/pets/{name}' is the same request as GET '/pets/{id}' in line 5; an operation stands once. Remove one of the two.",
            Pets("/pets/{id}", "id") + "\n" + Pets("/pets/{name}/", "name")),
        new("repeated parameter", $"/pets:\n  get: {{ parameters: [ {{ name: A, in: header, schema: {{}} }}, {{ name: a, in: header, schema: {{}} }} ], {Responses} }}",
            "(5,63): error FLUX113: the header parameter 'a' stands here and in line 5; a parameter stands once. Remove one of the two.",
            $"/pets:\n  get: {{ parameters: [ {{ name: A, in: query, schema: {{}} }}, {{ name: a, in: query, schema: {{}} }} ], {Responses} }}"),
        new("repeated operationId", $"/pets:\n  get: {{ operationId: pets, {Responses} }}\n  put: {{ operationId: pets, {Responses} }}",
            "(6,25): error FLUX114: the operationId 'pets' is also that of GET '/pets' in line 5; each operation has its own. Change one of the two.",
            $"/pets:\n  get: {{ operationId: pets, {Responses} }}\n  put: {{ operationId: Pets, {Responses} }}"),
        new("unknown security scheme", $"/pets:\n  get: {{ security: [ {{ key: [] }} ], {Responses} }}",
            "(5,26): error FLUX120: the security scheme 'key' is not one of the specification's security schemes; expected is the name of one. Declare it there.",
            $"/pets:\n  get: {{ security: [ {{}} ], {Responses} }}"),
        new("media type that begins another header", "/pets:\n  get: { responses: { '200': { description: All., content: { \"image/png\\r\\nX-Admin: 1\": {} } } } }",
            "(5,64): error FLUX108: the media type is 'image/png X-Admin: 1'; expected is a text of visible ASCII characters, because it stands in a header. Correct it.",
            "/pets:\n  get: { responses: { '200': { description: All., content: { \"text/plain; charset=utf-8\": {} } } } }"),
        new("header with a line break", $"/pets:\n  get: {{ parameters: [ {{ name: \"X-A\\nX-B\", in: header, schema: {{}} }} ], {Responses} }}",
            "(5,34): error FLUX108: the name of the header is 'X-A X-B'; expected is a text of visible ASCII characters, because it stands in a header. Correct it.",
            $"/pets:\n  get: {{ parameters: [ {{ name: \"a\\nb\", in: query, schema: {{}} }} ], {Responses} }}"),
        new("path without slash", $"pets:\n  get: {{ {Responses} }}",
            "(4,3): error FLUX108: the key is 'pets'; expected is a path, which begins with '/'. Correct it.",
            $"/pets:\n  get: {{ {Responses} }}\nx-pets: 5"),
        new("status", "/pets:\n  get: { responses: { defualt: { description: All. } } }",
            "(5,25): error FLUX108: the key is 'defualt'; expected is a status such as 200, a range such as 4XX, or default. Correct it.",
            "/pets:\n  get: { responses: { default: { description: All. }, 2XX: { description: Good. }, 404: { description: None. } } }"),
        new("location of a parameter", $"/pets:\n  get: {{ parameters: [ {{ name: a, in: qeury }} ], {Responses} }}",
            "(5,41): error FLUX108: 'in' is 'qeury'; expected is one of path, query, header, cookie, querystring. Did you mean 'query'?",
            $"/pets:\n  get: {{ parameters: [ {{ name: a, in: cookie, schema: {{}} }} ], {Responses} }}"),
        new("media type with a line break", $"/pets:\n  put: {{ requestBody: {{ content: {{ \"a/b\\nX: y\": {{}} }} }}, {Responses} }}",
            "(5,38): error FLUX108: the media type is 'a/b X: y'; expected is a text of visible ASCII characters, because it stands in a header. Correct it.",
            $"/pets:\n  put: {{ requestBody: {{ content: {{ 'a/b; c=\"d\"': {{}} }} }}, {Responses} }}"),
        new("media type of a part with a line break", $"/pets:\n  put: {{ requestBody: {{ content: {{ multipart/form-data: {{ encoding: {{ a: {{ contentType: \"a/b\\r\\nX: y\" }} }} }} }} }}, {Responses} }}",
            "(5,91): error FLUX108: the media type is 'a/b X: y'; expected is a text of visible ASCII characters, because it stands in a header. Correct it.",
            $"/pets:\n  put: {{ requestBody: {{ content: {{ multipart/form-data: {{ encoding: {{ a: {{ contentType: 'image/png, image/*' }} }} }} }} }}, {Responses} }}"),
        new("parameter without name", $"/pets:\n  get: {{ parameters: [ {{ in: query, schema: {{}} }} ], {Responses} }}",
            "(5,26): error FLUX109: the parameter has no 'name'; it has to have one. Add it.",
            $"/pets:\n  get: {{ parameters: [], {Responses} }}"),
        new("typo in an operation", "/pets:\n  get: { respones: { '200': { description: All. } } }",
            "(5,12): error FLUX107: the keyword 'respones' is unknown and has no effect; expected is a keyword of OpenAPI. Did you mean 'responses'?",
            "/pets:\n  get: { summary: respones }"),
        new("example of a response",
            "/pets:\n  get: { responses: { '200': { description: All., content: { application/json: { schema: { type: integer }, example: one } } } } }",
            "(5,120): warning FLUX117: the example does not fit its schema: it is the string 'one' and not of type integer. Correct the example or the schema.",
            "/pets:\n  get: { responses: { '200': { description: All., content: { application/xml: { schema: { type: integer }, example: one } } } } }"),
    ];

    [TestCaseSource(nameof(Cases))]
    public void What_breaks_a_rule_is_told_at_its_place(object rule)
    {
        RuleCase sample = (RuleCase)rule;

        Assert.That(SpecificationFolder.Check(Api.WithPaths(sample.Broken)), Is.EqualTo((string[])["api.yaml" + sample.Told]));
    }

    [TestCaseSource(nameof(Cases))]
    public void What_just_keeps_to_a_rule_is_not_told(object rule) =>
        Assert.That(SpecificationFolder.Check(Api.WithPaths(((RuleCase)rule).Right)), Is.Empty);

    [TestCase("info: { title: A }", "neither openapi nor swagger says which version this is")]
    [TestCase("openapi: 4.0.0\npaths: { /a: {} }", "the version '4.0.0' is not supported")]
    [TestCase("swagger: '1.2'\npaths: { /a: {} }", "the version '1.2' is not supported")]
    [TestCase("openapi: 3.0.3\npaths: {}", "the specification has neither an operation nor a schema")]
    public void A_document_that_is_none_is_told(string text, string told) =>
        Assert.That(SpecificationFolder.Check(text), Has.Count.EqualTo(1).And.One.Contains(told));

    // Twenty mistakes, one in each line from the fourth on, so that all are told at once and in order.
    [Test]
    public void Twenty_mistakes_are_twenty_lines()
    {
        string schemas = string.Join('\n', Enumerable.Range(1, 20).Select(i => i % 2 == 0 ? $"S{i}: {{ type: string, maxLenght: 5 }}" : $"S{i}: {{ $ref: '#/components/schemas/T{i}' }}"));

        IReadOnlyList<string> told = SpecificationFolder.Check(Api.WithSchemas(schemas));

        Assert.That(told.Select(line => line.Split(',')[0]), Is.EqualTo(Enumerable.Range(6, 20).Select(line => $"api.yaml({line}")));
    }

    private static string Pets(string path, string parameter) =>
        $"{path}:\n  get: {{ parameters: [ {{ name: {parameter}, in: path, required: true, schema: {{ type: string }} }} ], {Responses} }}";
}
