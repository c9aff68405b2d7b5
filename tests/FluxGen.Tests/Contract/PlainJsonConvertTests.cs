using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace FluxGen.Tests.Contract;

// JsonConvert.DefaultSettings belong to the whole program and must not affect the client.
[NonParallelizable]
public sealed class PlainJsonConvertTests
{
    private const string Response = """{"$type":"System.IO.FileInfo, System.IO.FileSystem","seed":7,"prompt":"2025-03-11T07:13:27+02:00","x":{"$type":"System.IO.FileInfo, System.IO.FileSystem","fileName":"x"}}""";

    [SetUp]
    public void MakeTheSharedSettingsHostile() => JsonConvert.DefaultSettings = () => new()
    {
        TypeNameHandling = TypeNameHandling.All,
        MissingMemberHandling = MissingMemberHandling.Error,
        NullValueHandling = NullValueHandling.Include,
        DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate,
        DateParseHandling = DateParseHandling.DateTime,
        FloatParseHandling = FloatParseHandling.Double,
        Formatting = Formatting.Indented,
        MaxDepth = 1,
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
        Converters = { new StringEnumConverter(), new VersionConverter() },
    };

    [TearDown]
    public void Restore() => JsonConvert.DefaultSettings = null;

    [Test]
    public async Task Call_sends_and_reads_the_same()
    {
        using StubServer stub = new(200, Response);

        ImageGeneration result = await stub.Client.GenerateAsync(new() { Prompt = "x", AspectRatio = FluxGen.AspectRatio.Values[0] });

        string wire = ImagesOperations.GenerateImages.RequestProperties.Single(property => property.ClrName == nameof(AspectRatio)).Schema.AllowedValues[0];
        Assert.That(stub.Requests.Single().Body, Does.EndWith($"\"prompt\":\"x\",\"aspect_ratio\":\"{wire}\"}}").And.Not.Contain("$type").And.Not.Contain("\n"));
        AssertIsData(result.Raw);
        Assert.That(result.Prompt, Is.EqualTo("2025-03-11T07:13:27+02:00"), "the text was read as a date");
    }

    [Test]
    public void Type_names_are_data_for_JsonConvert_too()
    {
        JsonSerializerSettings settings = new() { TypeNameHandling = TypeNameHandling.All, MaxDepth = 64, Formatting = Formatting.None };

        ImageGenerationResponse response = JsonConvert.DeserializeObject<ImageGenerationResponse>(Response, settings)!;

        AssertIsData(response);
        Assert.That(JsonConvert.SerializeObject(new ImageGenerationRequest { Prompt = "x" }, settings), Does.Not.Contain("$type").And.Not.Contain("null"));
    }

    private static void AssertIsData(ImageGenerationResponse response)
    {
        Assert.That(response.Seed, Is.EqualTo(7));
        Assert.That(response.AdditionalProperties!["$type"], Is.EqualTo(new JValue("System.IO.FileInfo, System.IO.FileSystem")));
        Assert.That(response.AdditionalProperties["x"], Is.TypeOf<JObject>());
    }
}
