using System.Text;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;
using Newtonsoft.Json.Linq;

namespace FluxGen.ContractTests.Judges;

// A request, and the status that it has to be answered with; a success is told as 0, for there are several.
internal sealed record RequestCase(string Name, byte[] Body, int Status)
{
    public const int Success = 0;

    public static Operation Operation { get; } = Specification.LoadAsync().GetAwaiter().GetResult().Operations.Single();

    public HttpMethod Method { get; init; } = new(Operation.Method);

    public string Path { get; init; } = Operation.Path;

    public string? Authorization { get; init; } = "Bearer any";

    public string? MediaType { get; init; } = Operation.Requests.Single().MediaType;

    public static JObject Minimal => (JObject)Operation.Requests.Single().Examples["minimal"].DeepClone();

    public static RequestCase Valid(string name, JToken body) => new(name, Encoding.UTF8.GetBytes(body.ToString()), Success);

    public static RequestCase Invalid(string name, string body) => new(name, Encoding.UTF8.GetBytes(body), 400);

    public static JObject With(string member, JToken? value)
    {
        JObject request = Minimal;
        request[member] = value;
        return request;
    }

    public override string ToString() => Name;
}
