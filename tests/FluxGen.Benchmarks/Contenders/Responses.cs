using System.Reflection;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using YamlDotNet.Serialization;

namespace FluxGen.Benchmarks.Contenders;

internal static class Responses
{
    public const int Base64Images = 4;

    public const int Base64ImageBytes = 5 * 1024 * 1024;

    private static readonly Lazy<string> ContractJson = new(() =>
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream("contract.yaml")!);
        return JsonConvert.SerializeObject(new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(reader));
    });

    public static string Contract => ContractJson.Value;

    public static byte[] Documented() => ToBytes(
        JObject.Parse(Contract).SelectToken("$..examples.images.value") ?? throw new InvalidOperationException("The contract has no example of a response with images."));

    public static byte[] Request() => ToBytes(JObject.FromObject(ImagesClientContender.CreateRequest()));

    public static byte[] Base64()
    {
        Random random = new(1);
        JArray data = [];
        for (int index = 0; index < Base64Images; index++)
        {
            byte[] image = new byte[Base64ImageBytes];
            random.NextBytes(image);
            data.Add(new JObject { ["url"] = null, ["b64_json"] = Convert.ToBase64String(image) });
        }

        return ToBytes(new JObject { ["data"] = data, ["meta"] = null });
    }

    private static byte[] ToBytes(JToken json) => Encoding.UTF8.GetBytes(json.ToString(Formatting.None));
}
