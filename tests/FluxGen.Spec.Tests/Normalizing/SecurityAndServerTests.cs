namespace FluxGen.Spec.Tests.Normalizing;

internal sealed class SecurityAndServerTests
{
    private const string Start =
        """
        openapi: 3.0.3
        info: { title: A, version: '1' }

        """;

    [Test]
    public void Security_of_the_operation_replaces_that_of_the_specification()
    {
        Normalized normalized = Normalized.Of(Start +
            """
            security: [ { key: [] } ]
            paths:
              /a:
                get: { responses: { '204': { description: A } } }
                put: { security: [ { oauth: [write, read], key: [] }, {} ], responses: { '204': { description: A } } }
                post: { security: [], responses: { '204': { description: A } } }
            """);

        Assert.That(normalized.Methods.Select(static method => method.Facts["security"]?.ToJsonString()), Is.EqualTo(new[]
        {
            """[{"schemes":["=key"]}]""", """[{"schemes":["=oauth","=key"],"scopes":"=write read"},{"schemes":[]}]""", null,
        }));
    }

    [Test]
    public void Security_schemes_have_what_is_needed_to_send_a_credential()
    {
        Normalized normalized = Normalized.Of(Start +
            """
            paths: {}
            components:
              securitySchemes:
                key: { type: apiKey, in: cookie, name: sid, description: The session. }
                basic: { type: http, scheme: BASIC }
                oauth: { type: oauth2, flows: {} }
                id: { type: openIdConnect, openIdConnectUrl: https://a.example }
                tls: { type: mutualTLS }
            """);

        Assert.That(normalized.Facts["securitySchemes"]!.AsArray().Select(static scheme => scheme!.ToJsonString()), Is.EqualTo(new[]
        {
            """{"name":"=key","kind":"apiKey","in":"=cookie","parameterName":"=sid","description":"=The session."}""",
            """{"name":"=basic","kind":"http","scheme":"=basic"}""",
            """{"name":"=oauth","kind":"oauth2"}""",
            """{"name":"=id","kind":"openIdConnect"}""",
            """{"name":"=tls","kind":"mutualTLS"}""",
        }));
    }

    [Test]
    public void Servers_and_the_variables_of_all_are_facts()
    {
        Normalized normalized = Normalized.Of(Start +
            """
            servers:
              - { url: 'https://{region}.example/', description: First., variables: { region: { default: eu, enum: [eu, us], description: Where. } } }
              - { url: /v2 }
            paths:
              /a:
                servers: [ { url: 'https://path.example:{port}', variables: { port: { default: '8443' } } } ]
                get: { responses: { '204': { description: A } } }
                put: { servers: [ { url: https://operation.example } ], responses: { '204': { description: A } } }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(normalized.Facts["servers"]!.ToJsonString(), Is.EqualTo("""[{"url":"=https://{region}.example/","description":"=First."},{"url":"=/v2"}]"""));
            Assert.That(normalized.Facts["variables"]!.ToJsonString(), Is.EqualTo("""[{"name":"=port","values":["=8443"]},{"name":"=region","values":["=eu","=eu","=us"],"description":"=Where."}]"""));
            Assert.That(normalized.Methods.Select(static method => Method.Text(method.Facts["server"])), Is.EqualTo(new[] { "https://path.example:{port}", "https://operation.example" }));
        });
    }

    [Test]
    public void A_specification_without_servers_has_one_without_URL()
    {
        Assert.That(Normalized.Of(Start + "paths: {}").Facts["servers"]!.ToJsonString(), Is.EqualTo("""[{"url":"="}]"""));
    }
}
