using System.Net;
using System.Text;
using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Tests.Contract;

public sealed class ExampleTests
{
    private static IEnumerable<SpecificationExample> All => FluxSpecification.Examples;

    private static IEnumerable<SpecificationExample> Requests => All.Where(example => example.Status is null);

    private static IEnumerable<SpecificationExample> Successes => All.Where(example => example.Status < 300);

    private static IEnumerable<SpecificationExample> Errors => All.Where(example => example.Status >= 400);

    [Test]
    public void Every_response_has_an_example() =>
        Assert.That(
            All.Select(example => example.Status).OfType<int>().Distinct(),
            Is.EquivalentTo(ImagesOperations.All.SelectMany(operation => operation.Responses).Select(response => response.Status).Distinct()));

    [TestCaseSource(nameof(All))]
    public void Example_survives_the_converters(SpecificationExample example)
    {
        object? value = JsonConvert.DeserializeObject(Text(example), TypeOf(example));

        JsonEquality.AssertSame(Parse(JsonConvert.SerializeObject(value)), example.Value, example.Schema);
    }

    [TestCaseSource(nameof(All))]
    public void Example_survives_the_readers_and_writers_of_JToken(SpecificationExample example)
    {
        object? value = example.Value.DeepClone().ToObject(TypeOf(example));

        JsonEquality.AssertSame(Parse(JToken.FromObject(value!).ToString()), example.Value, example.Schema);
    }

    [TestCaseSource(nameof(All))]
    public void Example_is_valid(SpecificationExample example)
    {
        IApiSchema value = (IApiSchema)JsonConvert.DeserializeObject(Text(example), TypeOf(example))!;

        Assert.That(value.Validate(), Is.Empty);
    }

    [TestCaseSource(nameof(Requests))]
    public async Task Request_is_sent_as_the_example_has_it(SpecificationExample example)
    {
        using StubServer stub = new();

        await stub.Client.GenerateAsync(JsonConvert.DeserializeObject<ImageGenerationRequest>(Text(example))!);

        JsonEquality.AssertSame(Parse(stub.Requests.Single().Body!), example.Value, example.Schema);
    }

    [TestCaseSource(nameof(Successes))]
    public async Task Success_is_read_as_the_example_has_it(SpecificationExample example)
    {
        using StubServer stub = new(example.Status!.Value, Text(example));

        ImageGeneration result = await stub.Client.GenerateAsync(Sample.Request());

        JsonEquality.AssertSame(Parse(JsonConvert.SerializeObject(result.Raw)), example.Value, example.Schema);
    }

    [TestCaseSource(nameof(Errors))]
    public async Task Error_is_read_as_the_example_has_it(SpecificationExample example)
    {
        StubHandler handler = new((HttpStatusCode)example.Status!.Value, new StringContent(Text(example), Encoding.UTF8, "application/json"));
        using HttpClient httpClient = new(handler);
        using FluxClient client = new(httpClient, new FluxClientOptions { ApiKey = Sample.Key });

        FluxApiException failure = await Expect.CatchAsync<FluxApiException>(() => client.GenerateAsync(Sample.Request()));

        JsonEquality.AssertSame(Parse(JsonConvert.SerializeObject(failure.Envelope)), example.Value, example.Schema);
    }

    private static string Text(SpecificationExample example) => example.Value.ToString(Formatting.None);

    private static JToken Parse(string json)
    {
        using JsonTextReader reader = new(new StringReader(json)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JToken.ReadFrom(reader);
    }

    private static Type TypeOf(SpecificationExample example) => typeof(FluxClient).Assembly.GetType($"FluxGen.{example.Schema}")
        ?? throw new InvalidOperationException($"No class stands for the schema {example.Schema}.");
}
