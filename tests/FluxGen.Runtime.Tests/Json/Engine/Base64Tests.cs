using System.Text;
using CsCheck;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Json.Engine;

public sealed class Base64Tests
{
    private const int ImageBytes = 1 << 16;

    [Test]
    public void Text_is_base64_exactly_where_the_framework_says_so() => Gen.Select(Gen.Byte.Array[0, 40], Gen.OneOf("", "", "=", "\\n", " ", "\\/", "\\u0041", "-", "A"), Gen.Int[0, 60]).Sample(
        (bytes, extra, place) =>
        {
            string base64 = Convert.ToBase64String(bytes);
            string json = $"\"{base64.Insert(place % (base64.Length + 1), extra)}\"";
            string text = JsonConvert.DeserializeObject<string>(json)!;

            Assert.That(Ours(json), Is.EqualTo(Framework(text)), json);
        },
        iter: 10_000);

    [TestCase("/", 2000)]
    [TestCase("\\/", ImageBytes)]
    public void Image_is_read_without_a_string_of_it(string slash, int maxOverhead)
    {
        byte[] image = [.. Enumerable.Repeat((byte)0xFF, ImageBytes)];
        byte[] body = Encoding.UTF8.GetBytes($$"""{"data":"{{Convert.ToBase64String(image).Replace("/", slash, StringComparison.Ordinal)}}"}""");
        Assert.That(JsonBody.Read(body, ImageJsonConverter.Instance).Data.AsSpan().SequenceEqual(image), Is.True);

        long before = GC.GetAllocatedBytesForCurrentThread();
        JsonBody.Read(body, ImageJsonConverter.Instance);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.InRange(ImageBytes, ImageBytes + maxOverhead));
    }

    private static string Ours(string json)
    {
        try
        {
            return Convert.ToHexString(Engine.Read(json, JsonRead.Bytes));
        }
        catch (JsonFormatException)
        {
            return "refused";
        }
    }

    private static string Framework(string text)
    {
        try
        {
            return Convert.ToHexString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            return "refused";
        }
    }
}
