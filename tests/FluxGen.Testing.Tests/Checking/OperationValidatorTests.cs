using System.Text;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Serving;

namespace FluxGen.Testing.Tests.Checking;

// Everything in a request but the body, against operations of a specification made for it.
public sealed class OperationValidatorTests
{
    private const string Yaml = """
        openapi: 3.0.3
        info: { title: Sample, version: '1' }
        security: [ { HeaderKey: [] } ]
        paths:
          /jobs/{job}/pages/{page}:
            get:
              operationId: getPage
              parameters:
                - { name: job, in: path, required: true, schema: { type: string, pattern: '^[a-z]+$' } }
                - { name: page, in: path, required: true, schema: { type: integer, maximum: 9 } }
                - { name: full, in: query, required: true, schema: { type: boolean } }
                - { name: tag, in: query, schema: { type: array, maxItems: 2, items: { type: string, maxLength: 3 } } }
                - { name: ids, in: query, explode: false, style: form, schema: { type: array, items: { type: integer } } }
                - { name: sizes, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: integer } } }
                - { name: ages, in: query, style: spaceDelimited, schema: { type: array, items: { type: integer } } }
                - { name: each, in: query, style: pipeDelimited, explode: true, schema: { type: array, items: { type: string, maxLength: 3 } } }
                - { name: deep, in: query, style: deepObject, schema: { type: object, properties: { a: { type: integer } } } }
                - { name: X-Trace, in: header, schema: { type: string, minLength: 4 } }
                - { name: lang, in: cookie, schema: { type: string, enum: [ de, en ] } }
              responses: { '200': { description: Done. } }
          /open:
            post:
              operationId: open
              security: [ {} ]
              requestBody: { content: { application/json: { schema: { type: object } } } }
              responses: { '200': { description: Done. }, '415': { description: No. } }
          /either:
            get: { operationId: either, security: [ { QueryKey: [] }, { Token: [], CookieKey: [] } ], responses: { '200': { description: Done. } } }
          /basic:
            get: { operationId: basic, security: [ { Password: [] } ], responses: { '200': { description: Done. } } }
        components:
          securitySchemes:
            HeaderKey: { type: apiKey, in: header, name: X-Key }
            QueryKey: { type: apiKey, in: query, name: key }
            CookieKey: { type: apiKey, in: cookie, name: session }
            Token: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://example.org', scopes: {} } } }
            Password: { type: http, scheme: basic }
        """;

    [TestCase("full=true", "")]
    [TestCase("full=false&tag=abc&tag=def&ids=1,2,3", "")]
    [TestCase("", "Query/full required")]
    [TestCase("full=yes", "Query/full type")]
    [TestCase("full=true&full=false", "Query/full type")]
    [TestCase("full=true&tag=a&tag=b&tag=c", "Query/tag maxItems")]
    [TestCase("full=true&tag=abcd", "Query/tag/0 maxLength")]
    [TestCase("full=true&ids=1,x", "Query/ids/1 type")]
    [TestCase("full=true&sizes=1|2%7C3", "")]
    [TestCase("full=true&sizes=1|x", "Query/sizes/1 type")]
    [TestCase("full=true&sizes=1,2", "Query/sizes/0 type")]
    [TestCase("full=true&ages=1%202+3", "")]
    [TestCase("full=true&ages=1%20x", "Query/ages/1 type")]
    [TestCase("full=true&each=a|b&each=abcd", "Query/each/1 maxLength")]
    [TestCase("full=true&deep[a]=1&deep[b][c]=x", "")]
    [TestCase("full=true&deeper[a]=1&tag[a]=1", "Query/deeper[a] additionalProperties, Query/tag[a] additionalProperties")]
    [TestCase("full=true&deep=1", "Query/deep type")]
    [TestCase("full=true&ful=1", "Query/ful additionalProperties")]
    [TestCase("full=true&a%2Fb~=1", "Query/a~1b~0 additionalProperties")]
    [TestCase("full=true&lonely", "Query/lonely additionalProperties")]
    public async Task Query_is_validated(string query, string violations) =>
        Assert.That(await ValidateAsync("getPage", "/jobs/abc/pages/1", query, ("X-Key", "k")), Is.EqualTo(violations));

    [TestCase("/jobs/abc/pages/9", "")]
    [TestCase("/jobs/ABC/pages/9", "Path/job pattern")]
    [TestCase("/jobs/abc/pages/10", "Path/page maximum")]
    [TestCase("/jobs/abc/pages/x", "Path/page type")]
    [TestCase("/jobs/%61bc/pages/1", "Path/job pattern")]
    public async Task Path_is_validated(string path, string violations) =>
        Assert.That(await ValidateAsync("getPage", path, "full=true", ("X-Key", "k")), Is.EqualTo(violations));

    [TestCase("X-Trace", "abcd", "")]
    [TestCase("x-trace", "abc", "Header/X-Trace minLength")]
    [TestCase("Cookie", "a=b; lang=de", "")]
    [TestCase("Cookie", "lang=fr", "Cookie/lang enum")]
    [TestCase("X-Other", "anything", "")]
    public async Task Headers_and_cookies_are_validated(string name, string value, string violations) =>
        Assert.That(await ValidateAsync("getPage", "/jobs/abc/pages/1", "full=true", ("X-Key", "k"), (name, value)), Is.EqualTo(violations));

    [TestCase("getPage", "", "", "", "Header/X-Key security")]
    [TestCase("getPage", "", "X-Key", " ", "Header/X-Key security")]
    [TestCase("either", "", "", "", "Query/key security")]
    [TestCase("either", "key=k", "", "", "")]
    [TestCase("either", "key=k&kee=k", "", "", "Query/kee additionalProperties")]
    [TestCase("either", "", "Authorization", "Bearer t", "Query/key security")]
    [TestCase("basic", "", "Authorization", "Bearer t", "Header/Authorization security")]
    [TestCase("basic", "", "Authorization", "Basic dTpw", "")]
    [TestCase("open", "", "", "", "")]
    public async Task Security_scheme_is_validated(string operation, string query, string header, string value, string violations) =>
        Assert.That(await ValidateAsync(operation, "/jobs/abc/pages/1", query, (header, value)), Does.StartWith(violations).And.Length.EqualTo(violations.Length));

    [Test]
    public async Task All_schemes_of_an_alternative_are_needed() => Assert.Multiple(async () =>
    {
        Assert.That(await ValidateAsync("either", "/either", "", ("Authorization", "Bearer t"), ("Cookie", "a=1; session=2")), Is.Empty);
        Assert.That(await ValidateAsync("either", "/either", "", ("Authorization", "Bearer t"), ("Cookie", "session=")), Is.EqualTo("Query/key security"));
    });

    [TestCase("either", "", "", "query/key: expected a key, found none (security)")]
    [TestCase("either", "key=", "", "query/key: expected a key, found an empty text (security)")]
    [TestCase("either", "key=secret&key=secret", "", "query/key: expected a key, found more than one (security)")]
    [TestCase("getPage", "", "X-Key: secret|secret", "header/X-Key: expected a key, found more than one (security)")]
    [TestCase("basic", "", "", "header/Authorization: expected 'basic' and a key, found none (security)")]
    [TestCase("basic", "", "Authorization: ", "header/Authorization: expected 'basic' and a key, found an empty text (security)")]
    [TestCase("basic", "", "Authorization: secret", "header/Authorization: expected 'basic' and a key, found one word (security)")]
    [TestCase("basic", "", "Authorization: Basic", "header/Authorization: expected 'basic' and a key, found the scheme without a key (security)")]
    [TestCase("basic", "", "Authorization: Bearer secret", "header/Authorization: expected 'basic' and a key, found another scheme (security)")]
    [TestCase("basic", "", "Authorization: Basic secret|Basic secret", "header/Authorization: expected 'basic' and a key, found more than one (security)")]
    [TestCase("basic", "", "Authorization: \"secret\" ,", "header/Authorization: expected 'basic' and a key, found text that is no scheme and a key (security)")]
    public async Task Message_says_what_is_wrong_with_a_key_without_quoting_it(string operation, string query, string header, string message)
    {
        string[] parts = header.Split(": ");
        IReadOnlyList<string> values = parts.Length > 1 ? parts[1].Split('|') : [];
        ReceivedRequest request = Request("GET", "/jobs/abc/pages/1", query, "") with { Headers = new Dictionary<string, IReadOnlyList<string>> { [parts[0]] = values } };

        Assert.That((await ValidateAsync(operation, request)).Violations.Single().Message, Is.EqualTo(message));
    }

    [Test]
    public async Task Cookies_may_be_spread_over_several_headers()
    {
        Dictionary<string, IReadOnlyList<string>> headers = new()
        {
            ["X-Key"] = ["k"],
            ["Authorization"] = ["Bearer t"],
            ["Cookie"] = ["lang=fr; a=1", "session=2"],
        };

        ValidatedRequest page = await ValidateAsync("getPage", Request("GET", "/jobs/abc/pages/1", "full=true", "") with { Headers = headers });
        ValidatedRequest either = await ValidateAsync("either", Request("GET", "/either", "", "") with { Headers = headers });

        Assert.That(page.Violations.Select(violation => $"{violation.In}{violation.Pointer} {violation.Keyword}"), Is.EqualTo((string[])["Cookie/lang enum"]));
        Assert.That(either.Violations, Is.Empty);
    }

    [TestCase("%61", "a")]
    [TestCase("a%20b", "a b")]
    public async Task Server_hands_on_a_path_that_is_decoded(string sent, string received)
    {
        await using FluxApiServer server = await FluxApiServer.StartAsync();
        using HttpClient http = new();

        await http.GetAsync(new Uri(server.BaseAddress, $"/jobs/{sent}"));

        Assert.That((await server.WaitForRequestAsync()).Path, Is.EqualTo($"/jobs/{received}"));
    }

    [TestCase("", null, 0)]
    [TestCase("{}", "application/json", 0)]
    [TestCase("{}", "text/plain", 415)]
    public async Task Body_that_is_optional_may_be_left_out_but_not_be_of_another_type(string body, string? mediaType, int status)
    {
        ValidatedRequest result = await ValidateAsync("open", Request("POST", "/open", "", body, mediaType is null ? [] : [("Content-Type", mediaType)]));

        Assert.That(result.Violations.Count > 0 ? (int)result.RefusalStatus : 0, Is.EqualTo(status));
    }

    [TestCase("GET", "/jobs/a/pages/1", true)]
    [TestCase("GET", "/jobs/a/b/pages/1", false)]
    [TestCase("GET", "/jobs//pages/1", false)]
    [TestCase("GET", "/jobs/a/pages/1/", false)]
    [TestCase("GET", "/x/jobs/a/pages/1", false)]
    [TestCase("GET", "/jobs/a/pages/1\n", true)]
    [TestCase("POST", "/open", true)]
    [TestCase("POST", "/open\n", false)]
    public async Task Path_matches_one_segment_for_each_parameter(string method, string path, bool matches) =>
        Assert.That((await ValidatorAsync(method == "GET" ? "getPage" : "open")).Matches(Request(method, path, "", "")), Is.EqualTo(matches));

    [TestCase("/pets/mine", "/pets/{id}")]
    [TestCase("/pets/{id}.json", "/pets/{id}")]
    [TestCase("/pets/v{id}", "/pets/{id}")]
    [TestCase("/pets/{id}", "/pets/{id}.{format}", false)]
    [TestCase("/pets/{id}/{toy}", "/{kind}/mine/{toy}")]
    [TestCase("/pets/{id}/toys", "/pets/{id}/{part}")]
    public void Concrete_path_precedes_one_with_parameters(string first, string second, bool precedes = true) =>
        Assert.That(string.CompareOrdinal(new PathTemplate(first).Precedence, new PathTemplate(second).Precedence), precedes ? Is.Negative : Is.Positive);

    [TestCase("GET", "/openn", "POST /open")]
    [TestCase("DELETE", "/basic", "GET /basic")]
    [TestCase("GET", "/jobs/abc/page/1", "GET /jobs/{job}/pages/{page}")]
    [TestCase("GET", "/", "POST /open")]
    public async Task Closest_operation_is_the_one_that_was_probably_meant(string method, string path, string closest)
    {
        Specification spec = await Specification.ParseAsync(Yaml);

        Violation violation = new FallbackEndpoint(spec, null!).Validate(Request(method, path, "", "")).Violations.Single();

        Assert.That(violation.Message, Is.EqualTo($"The operation: expected {closest}, found {method} {path} (operation)"));
    }

    [Test]
    public void Security_scheme_that_is_not_defined_is_reported_when_the_specification_is_read() =>
        Assert.That(
            async () => await Specification.ParseAsync(Yaml.Replace("HeaderKey: {", "OtherKey: {", StringComparison.Ordinal)),
            Throws.TypeOf<InvalidDataException>().With.Message.StartsWith("#/components/securitySchemes/HeaderKey: expected a security scheme"));

    private static async Task<string> ValidateAsync(string operation, string path, string query, params (string Name, string Value)[] headers)
    {
        ValidatedRequest result = await ValidateAsync(operation, Request("GET", path, query, "", headers));
        return string.Join(", ", result.Violations.Select(violation => $"{violation.In}{violation.Pointer} {violation.Keyword}"));
    }

    private static async Task<ValidatedRequest> ValidateAsync(string operation, ReceivedRequest request) => (await ValidatorAsync(operation)).Validate(request);

    private static async Task<OperationValidator> ValidatorAsync(string operation)
    {
        Specification spec = await Specification.ParseAsync(Yaml);
        return new OperationValidator(spec.Operations.Single(known => known.Id == operation));
    }

    private static ReceivedRequest Request(string method, string path, string query, string body, params (string Name, string Value)[] headers) => new(
        method,
        path,
        query,
        headers.ToDictionary(header => header.Name, header => (IReadOnlyList<string>)[header.Value], StringComparer.OrdinalIgnoreCase),
        Encoding.UTF8.GetBytes(body));
}
