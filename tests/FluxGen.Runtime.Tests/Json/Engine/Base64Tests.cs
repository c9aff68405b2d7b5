using System.Text;
using CsCheck;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Json.Engine;

public sealed class Base64Tests
{
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

    [Test]
    public void Image_is_read_without_a_string_of_it()
    {
        const int ImageBytes = 1 << 20;
        byte[] body = Encoding.UTF8.GetBytes($$"""{"data":"{{Convert.ToBase64String(new byte[ImageBytes])}}"}""");
        JsonBody.Read(body, ImageJsonConverter.Instance);

        long before = GC.GetAllocatedBytesForCurrentThread();
        JsonBody.Read(body, ImageJsonConverter.Instance);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.InRange(ImageBytes, ImageBytes + 2000));
    }

    [Test]
    public void Image_with_escaped_slashes_is_read_without_a_string_of_it_too()
    {
        byte[] image = new byte[1 << 16];
        Array.Fill(image, (byte)0xFF);
        byte[] body = Encoding.UTF8.GetBytes($$"""{"data":"{{Convert.ToBase64String(image).Replace("/", "\\/", StringComparison.Ordinal)}}"}""");
        Assert.That(JsonBody.Read(body, ImageJsonConverter.Instance).Data.AsSpan().SequenceEqual(image), Is.True);

        long before = GC.GetAllocatedBytesForCurrentThread();
        JsonBody.Read(body, ImageJsonConverter.Instance);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.LessThan(2 * image.Length));
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
