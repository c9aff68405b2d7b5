using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace FluxGen.Tests.Contract;

/// <summary>What other parts of a program do to the settings that all of it shares does not reach the client.</summary>
[NonParallelizable]
public sealed class PlainJsonConvertTests
{
    private const string Answer = """{"$type":"System.IO.FileInfo, System.IO.FileSystem","seed":7,"prompt":"2025-03-11T07:13:27+02:00","x":{"$type":"System.IO.FileInfo, System.IO.FileSystem","fileName":"x"}}""";

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
    public async Task ACallSendsAndReadsTheSame()
    {
        using StubService service = StubService.Answering(200, Answer);
        using FluxClient client = service.CreateClient();

        ImageGeneration result = await client.GenerateAsync(new() { Prompt = "x", AspectRatio = Enum.GetValues<AspectRatio>()[0] });

        string wire = ImagesOperations.GenerateImages.RequestProperties.Single(member => member.ClrName == nameof(AspectRatio)).Schema.AllowedValues[0];
        Assert.Multiple(() =>
        {
            Assert.That(service.Requests.Single().Body, Does.EndWith($"\"prompt\":\"x\",\"aspect_ratio\":\"{wire}\"}}").And.Not.Contain("$type").And.Not.Contain("\n"));
            AssertIsData(result.Raw);
            Assert.That(result.Prompt, Is.EqualTo("2025-03-11T07:13:27+02:00"), "a text was taken for a date");
        });
    }

    [Test]
    public void TypeNamesAreDataForPlainJsonConvertToo()
    {
        JsonSerializerSettings settings = new() { TypeNameHandling = TypeNameHandling.All, MaxDepth = 64, Formatting = Formatting.None };

        ImageGenerationResponse answer = JsonConvert.DeserializeObject<ImageGenerationResponse>(Answer, settings)!;

        Assert.Multiple(() =>
        {
            AssertIsData(answer);
            Assert.That(JsonConvert.SerializeObject(new ImageGenerationRequest { Prompt = "x" }, settings), Does.Not.Contain("$type").And.Not.Contain("null"));
        });
    }

    private static void AssertIsData(ImageGenerationResponse answer)
    {
        Assert.That(answer.Seed, Is.EqualTo(7));
        Assert.That(answer.AdditionalProperties!["$type"], Is.EqualTo(new JValue("System.IO.FileInfo, System.IO.FileSystem")));
        Assert.That(answer.AdditionalProperties["x"], Is.TypeOf<JObject>());
    }
}
