using System.Net;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Tests.Scenarios;

// A response that is added to the specification becomes a test case and is served, without an edit of either.
public sealed class AddedResponseTests : OwnServer
{
    private const string NextResponse = "        '500':\n";

    private const string Teapot = """
                '418':
                  description: A pot of tea.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/ErrorEnvelope' }
                      examples:
                        short: { value: { message: Short and stout., statusCode: '418' } }
                        tall: { value: { message: Tall. } }
                '204': { description: Nothing to tell. }

        """;

    [TestCase(NextResponse, Teapot, "generateImages 418 short|generateImages 418 tall|generateImages 204 ")]
    [TestCase(AddedOperationTests.NextPath, AddedOperationTests.Status, "getStatus 200 calm|getStatus 503 |getStatus 400 what|getAnything default |getElse default ")]
    [TestCase("            bodyValidation:\n", "            other: { value: { message: Otherwise., statusCode: null } }\n", "generateImages 400 other|listLogs 400 other")]
    public void Added_responses_become_test_cases(string line, string added, string cases)
    {
        string[] after = Cases(SpecText.Insert(SpecText.Read(), line, added));

        Assert.That(after.Except(Cases(SpecText.Read())), Is.EqualTo(cases.Split('|')));
    }

    [TestCase("418", 418, "Short and stout.")]
    [TestCase("example:tall", 418, "Tall.")]
    [TestCase("204", 204, "")]
    public async Task Added_response_is_served(string scenario, int status, string text)
    {
        using HttpResponseMessage response = await PostAsync(GenerationBody, scenario: scenario);

        Assert.That(response.StatusCode, Is.EqualTo((HttpStatusCode)status));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(text));
    }

    protected override async Task<FluxApiServer> StartServerAsync() =>
        await FluxApiServer.StartAsync(await Specification.ParseAsync(SpecText.Insert(SpecText.Read(), NextResponse, Teapot)), Options);

    private static string[] Cases(string yaml) => [.. ResponseCase.Of(yaml).Select(response => response.ToString())];
}
