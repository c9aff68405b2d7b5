using System.Net;
using System.Text;
using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Tests.Contract;

/// <summary>Whatever the API description gives as an example can be read and written, and loses nothing on the way.</summary>
public sealed class ExampleTests
{
    private static IEnumerable<SpecificationExample> All => FluxSpecification.Examples;

    private static IEnumerable<SpecificationExample> Requests => All.Where(example => example.Status is null);

    private static IEnumerable<SpecificationExample> Successes => All.Where(example => example.Status < 300);

    private static IEnumerable<SpecificationExample> Errors => All.Where(example => example.Status >= 400);

    [Test]
    public void EveryResponseHasAnExample() =>
        Assert.That(
            All.Select(example => example.Status).OfType<int>().Distinct(),
            Is.EquivalentTo(ImagesOperations.All.SelectMany(operation => operation.Responses).Select(response => response.Status).Distinct()));

    [TestCaseSource(nameof(All))]
    public void AnExampleComesBackTheSameFromTheConverters(SpecificationExample example)
    {
        object? value = JsonConvert.DeserializeObject(Text(example), TypeOf(example));

        JsonEquality.AssertSame(Parse(JsonConvert.SerializeObject(value)), example.Value, example.Schema);
    }

    [TestCaseSource(nameof(All))]
    public void AnExampleComesBackTheSameFromTheReadersAndWritersOfAJToken(SpecificationExample example)
    {
        object? value = example.Value.DeepClone().ToObject(TypeOf(example));

        JsonEquality.AssertSame(Parse(JToken.FromObject(value!).ToString()), example.Value, example.Schema);
    }

    [TestCaseSource(nameof(All))]
    public void AnExampleKeepsTheRules(SpecificationExample example)
    {
        IApiSchema value = (IApiSchema)JsonConvert.DeserializeObject(Text(example), TypeOf(example))!;

        Assert.That(value.Validate(), Is.Empty);
    }

    [TestCaseSource(nameof(Requests))]
    public async Task ARequestIsSentAsTheExampleHasIt(SpecificationExample example)
    {
        using StubService service = StubService.Answering(200, Sample.Success);
        using FluxClient client = service.CreateClient();

        await client.GenerateAsync(JsonConvert.DeserializeObject<ImageGenerationRequest>(Text(example))!);

        JsonEquality.AssertSame(Parse(service.Requests.Single().Body!), example.Value, example.Schema);
    }

    [TestCaseSource(nameof(Successes))]
    public async Task ASuccessIsReadAsTheExampleHasIt(SpecificationExample example)
    {
        using StubService service = StubService.Answering(example.Status!.Value, Text(example));
        using FluxClient client = service.CreateClient();

        ImageGeneration result = await client.GenerateAsync(Sample.Request());

        JsonEquality.AssertSame(Parse(JsonConvert.SerializeObject(result.Raw)), example.Value, example.Schema);
    }

    [TestCaseSource(nameof(Errors))]
    public async Task AnErrorIsReadAsTheExampleHasIt(SpecificationExample example)
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
