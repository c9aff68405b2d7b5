using System.Globalization;
using System.Net;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Support;

// Every operation, every documented response, every example of it, straight from the text of the specification: what the
// server's own reader drops is missed here.
internal sealed record ResponseCase(string OperationId, string Method, string Path, string Status, string? MediaType, string? ExampleName, JToken? Example)
{
    // What a request of the operation can be.
    public (string MediaType, JToken Body)? Request { get; private init; }

    public HttpStatusCode Code => (HttpStatusCode)int.Parse(Status, NumberStyles.None, CultureInfo.InvariantCulture);

    public bool IsSuccess => Status.StartsWith('2');

    // By code where the response has no example with a name.
    public Scenario Scenario => ExampleName is null ? Scenario.Status(Code) : Scenario.Example($"{Status}/{ExampleName}");

    public static IReadOnlyList<ResponseCase> Of(string yaml) =>
    [
        .. from operation in FluxSpecification.OperationsOf(FluxSpecification.Read(yaml))
           let request = FluxSpecification.Contents(operation.Operation["requestBody"])
               .Select(content => ((string, JToken)?)(content.MediaType, FluxSpecification.ExamplesOf(content.Content).First().Value)).FirstOrDefault()
           from response in FluxSpecification.Properties((JObject)operation.Operation["responses"]!)
           from content in FluxSpecification.Contents(response.Value).Select(content => ((string MediaType, JObject Content)?)content).DefaultIfEmpty()
           from example in (content is null ? [] : FluxSpecification.ExamplesOf(content.Value.Content)).DefaultIfEmpty()
           select new ResponseCase(
               (string)operation.Operation["operationId"]!,
               operation.Verb.ToUpperInvariant(),
               operation.Path,
               response.Name,
               content?.MediaType,
               example.Name,
               example.Value) { Request = request },
    ];

    public override string ToString() => $"{OperationId} {Status} {ExampleName}";
}
