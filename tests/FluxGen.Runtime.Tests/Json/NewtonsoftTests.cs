using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace FluxGen.Runtime.Tests.Json;

public sealed class NewtonsoftTests
{
    private const string Document = """{"name":"2025-03-11T07:13:27Z","owner":null,"price":1.1000000000000000000000000001,"cover":{"moment":"2025-03-11T07:13:27+02:00","tier":"pro+"},"labels":{"a":"2025-03-11T07:13:27+02:00"},"x":"2025-03-11T07:13:27+02:00"}""";

    [Test]
    public void Plain_JsonConvert_reads_and_writes_like_a_body()
    {
        Album album = JsonConvert.DeserializeObject<Album>(Document)!;

        Assert.That(album.Name, Is.EqualTo("2025-03-11T07:13:27Z"), "a text was taken for a date");
        Assert.That(JsonConvert.SerializeObject(album), Is.EqualTo(Document));
    }

    [Test]
    public void Null_stays_null_through_JsonConvert()
    {
        Assert.That(JsonConvert.DeserializeObject<Album>("null"), Is.Null);
        Assert.That(JsonConvert.DeserializeObject<List<Style?>>("""[null,{"name":"n"}]""")!.Select(style => style?.Name), Is.EqualTo(new[] { null, "n" }));
        Assert.That(JsonConvert.SerializeObject(new Style?[] { null }), Is.EqualTo("[null]"));
    }

    [TestCase(TypeNameHandling.All, MetadataPropertyHandling.Default)]
    [TestCase(TypeNameHandling.All, MetadataPropertyHandling.ReadAhead)]
    [TestCase(TypeNameHandling.Auto, MetadataPropertyHandling.Ignore)]
    public void Type_names_are_data_and_neither_followed_nor_written(TypeNameHandling handling, MetadataPropertyHandling metadata)
    {
        const string WithType = """{"$type":"System.IO.FileInfo, System.IO.FileSystem","width":1}""";
        JsonSerializerSettings settings = new() { TypeNameHandling = handling, MetadataPropertyHandling = metadata };

        Image image = JsonConvert.DeserializeObject<Image>(WithType, settings)!;

        Assert.That(image.AdditionalProperties!["$type"].Value<string>(), Is.EqualTo("System.IO.FileInfo, System.IO.FileSystem"));
        Assert.That(JsonConvert.SerializeObject(image, settings), Is.EqualTo("""{"width":1,"$type":"System.IO.FileInfo, System.IO.FileSystem"}"""));
    }

    [Test]
    public void Reader_that_parses_dates_leaves_text_alone_and_parses_dates_again_afterwards()
    {
        using JsonTextReader reader = new(new StringReader($"[{Document},\"2025-03-11T07:13:27Z\"]")) { DateParseHandling = DateParseHandling.DateTimeOffset };
        reader.Read();
        reader.Read();
        Album album = AlbumJsonConverter.Instance.ReadJson(reader, typeof(Album), null, false, JsonSerializer.CreateDefault())!;
        reader.Read();

        Assert.That(Body.Write(album, AlbumJsonConverter.Instance), Is.EqualTo(Document));
        Assert.That(reader.TokenType, Is.EqualTo(JsonToken.Date));
    }

    [Test]
    public void Date_handling_of_a_reader_is_restored_after_a_failure()
    {
        using JsonTextReader reader = new(new StringReader("[1]")) { DateParseHandling = DateParseHandling.DateTimeOffset };
        reader.Read();

        Assert.That(() => AlbumJsonConverter.Instance.ReadJson(reader, typeof(Album), null, false, JsonSerializer.CreateDefault()), Throws.InstanceOf<JsonException>());
        Assert.That(reader.DateParseHandling, Is.EqualTo(DateParseHandling.DateTimeOffset));
    }

    [Test]
    public void Tree_of_tokens_is_read_like_a_body()
    {
        using JsonTextReader text = new(new StringReader(Document)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };

        Album album = JToken.ReadFrom(text).ToObject<Album>()!;

        Assert.That(Body.Write(album, AlbumJsonConverter.Instance), Is.EqualTo(Document));
    }

    [Test]
    public void Tree_made_in_code_is_read()
    {
        JObject tree = new()
        {
            ["name"] = "n",
            ["owner"] = JValue.CreateNull(),
            ["price"] = 2,
            ["cover"] = new JObject
            {
                ["data"] = new byte[] { 1, 2 },
                ["link"] = new Uri("https://example.com/a b"),
                ["moment"] = new DateTimeOffset(2025, 3, 11, 7, 13, 27, TimeSpan.FromHours(2)),
                ["width"] = 7u,
            },
        };

        Album album = tree.ToObject<Album>()!;

        Assert.That(Body.Write(album, AlbumJsonConverter.Instance), Is.EqualTo(
            """{"name":"n","owner":null,"price":2.0,"cover":{"data":"AQI=","link":"https://example.com/a b","moment":"2025-03-11T07:13:27+02:00","width":7}}"""));
    }

    [TestCaseSource(nameof(WholeNumbers))]
    public void Whole_number_of_any_CLR_type_is_an_integer(object number)
    {
        Image image = new JObject { ["width"] = JToken.FromObject(number) }.ToObject<Image>()!;

        Assert.That(image.Width, Is.EqualTo(7));
    }

    [TestCase(ulong.MaxValue)]
    [TestCase(7.5f)]
    [TestCase(double.NaN)]
    public void CLR_number_that_is_no_integer_is_refused(object number) =>
        Assert.That(() => new JObject { ["width"] = JToken.FromObject(number) }.ToObject<Image>(), Throws.TypeOf<JsonSerializationException>()
            .With.Message.StartsWith("Expected an integer of 64 bits, found "));

    [Test]
    public void Tree_is_written_like_a_body()
    {
        Album album = Body.Read(Document, AlbumJsonConverter.Instance);

        Assert.That(JObject.FromObject(album).ToString(Formatting.None), Is.EqualTo(Document));
    }

    [Test]
    public void Comments_of_Newtonsofts_own_reader_are_passed_over()
    {
        const string Commented = """/*a*/{/*b*/"width":/*d*/1/*e*/,"links":[/*f*/"/a"/*g*/],"x":/*h*/[/*i*/1]/*j*/}/*k*/""";

        using JsonTextReader reader = new(new StringReader(Commented));
        Image image = ImageJsonConverter.Instance.Read(JsonRead.Next(reader));

        Assert.That(Body.Write(image, ImageJsonConverter.Instance), Is.EqualTo("""{"width":1,"links":["/a"],"x":[1]}"""));
    }

    private static object[] WholeNumbers() => [(byte)7, (short)7, 7, 7u, 7L, 7UL, 7f, 7d, 7m, new System.Numerics.BigInteger(7)];

    [NonParallelizable]
    public sealed class DefaultSettingsTests
    {
        [Test]
        public void Default_settings_have_no_influence()
        {
            JsonConvert.DefaultSettings = () => new()
            {
                TypeNameHandling = TypeNameHandling.All,
                PreserveReferencesHandling = PreserveReferencesHandling.All,
                DateParseHandling = DateParseHandling.DateTime,
                DateFormatString = "yyyy",
                NullValueHandling = NullValueHandling.Include,
                DefaultValueHandling = DefaultValueHandling.Ignore,
                ContractResolver = new CamelCasePropertyNamesContractResolver { NamingStrategy = new SnakeCaseNamingStrategy() },
                MaxDepth = 2,
                MissingMemberHandling = MissingMemberHandling.Error,
            };
            try
            {
                Album album = Body.Read(Document, AlbumJsonConverter.Instance);

                Assert.That(Body.Write(album, AlbumJsonConverter.Instance), Is.EqualTo(Document));
                Assert.That(JsonConvert.SerializeObject(album), Is.EqualTo(Document));
                Assert.That(Body.Write(JsonConvert.DeserializeObject<Album>(Document)!, AlbumJsonConverter.Instance), Is.EqualTo(Document));
            }
            finally
            {
                JsonConvert.DefaultSettings = null;
            }
        }
    }
}
