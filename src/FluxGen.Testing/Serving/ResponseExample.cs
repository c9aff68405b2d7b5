using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Serving;

// An example of a response, and what it can be called by.
internal sealed record ResponseExample(Response Response, Content Content, string Name, JToken Body)
{
    // No longer than it has to be.
    public string FullName => Response.Contents.Count == 1 ? WithStatus : WithMediaType;

    private string WithStatus => $"{Response.Status}/{Name}";

    private string WithMediaType => $"{Response.Status}/{Content.MediaType}/{Name}";

    public static IEnumerable<ResponseExample> Of(Operation operation) =>
        from response in operation.Responses
        from content in response.Contents
        from example in content.Examples
        select new ResponseExample(response, content, example.Key, example.Value);

    public bool IsCalled(string name) => name == Name || name == WithStatus || name == WithMediaType;
}
