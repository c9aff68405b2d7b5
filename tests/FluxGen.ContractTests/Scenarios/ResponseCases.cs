using FluxGen.Testing;
using Newtonsoft.Json.Linq;

namespace FluxGen.ContractTests.Scenarios;

// Every operation, every documented response, every example of it.
internal sealed record ResponseCase(SpecOperation Operation, SpecResponse Response, string? ExampleName, JToken? Example)
{
    // By code where the response has no example.
    public Scenario Scenario => ExampleName is null
        ? Testing.Scenario.Status(Response.Code)
        : Testing.Scenario.Example($"{Response.Status}/{ExampleName}");

    public static IEnumerable<ResponseCase> Of(ApiSpec spec) =>
        from operation in spec.Operations
        from response in operation.Responses
        from example in response.Contents.SelectMany(content => content.Examples).Select(example => (Name: (string?)example.Key, Body: (JToken?)example.Value)).DefaultIfEmpty()
        select new ResponseCase(operation, response, example.Name, example.Body);

    public override string ToString() => $"{Operation.Id} {Response.Status} {ExampleName}";
}
