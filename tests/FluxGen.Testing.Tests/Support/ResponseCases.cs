using System.Globalization;
using System.Net;
using FluxGen.Testing;
using FluxGen.Testing.Scenarios;
using Newtonsoft.Json.Linq;
using YamlDotNet.RepresentationModel;

namespace FluxGen.Testing.Tests.Support;

// Every operation, every documented response, every example of it, straight from the text of the specification: what the
// server's own reader drops is missed here.
internal sealed record ResponseCase(string OperationId, string Method, string Path, string Status, string? MediaType, string? ExampleName, JToken? Example)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    // What a request of the operation can be.
    public (string MediaType, JToken Body)? Request { get; private init; }

    public HttpStatusCode Code => (HttpStatusCode)int.Parse(Status, NumberStyles.None, CultureInfo.InvariantCulture);

    public bool IsSuccess => Status.StartsWith('2');

    // By code where the response has no example with a name.
    public Scenario Scenario => ExampleName is null ? Scenario.Status(Code) : Scenario.Example($"{Status}/{ExampleName}");

    public static IReadOnlyList<ResponseCase> Of(string yaml)
    {
        YamlJson document = new(yaml);
        return
        [
            .. from path in document.Members("paths")
               from operation in document.Members(path.Node)
               where Methods.Contains(operation.Name)
               let request = RequestOf(document, operation.Node)
               from response in document.Members(document.At(operation.Node, "responses"))
               from content in document.Members(document.At(response.Node, "content")).Select(content => (Name: (string?)content.Name, Node: (YamlNode?)content.Node)).DefaultIfEmpty()
               from example in ExamplesOf(document, content.Node).DefaultIfEmpty()
               select new ResponseCase(
                   document.At(operation.Node, "operationId")!.ToString(),
                   operation.Name.ToUpperInvariant(),
                   path.Name,
                   response.Name,
                   content.Name,
                   example.Name,
                   example.Value) { Request = request },
        ];
    }

    public override string ToString() => $"{OperationId} {Status} {ExampleName}";

    private static (string MediaType, JToken Body)? RequestOf(YamlJson document, YamlNode operation)
    {
        foreach ((string mediaType, YamlNode content) in document.Members(document.At(operation, "requestBody", "content")))
        {
            return (mediaType, ExamplesOf(document, content).First().Value);
        }

        return null;
    }

    // The one without a name, and those with one.
    private static IEnumerable<(string? Name, JToken Value)> ExamplesOf(YamlJson document, YamlNode? content)
    {
        if (document.At(content, "example") is { } unnamed)
        {
            yield return (null, YamlJson.ToJson(unnamed));
        }

        foreach ((string name, YamlNode example) in document.Members(document.At(content, "examples")))
        {
            yield return (name, YamlJson.ToJson(document.At(example, "value")
                ?? throw new AssertionException($"The example {name} of the specification has no value.")));
        }
    }
}
