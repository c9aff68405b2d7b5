using System.Globalization;
using System.Text;

namespace FluxGen.Testing.Tests.Wire;

// A response as it was sent, with the framing of its chunks.
internal sealed record RawResponse(string StatusLine, IReadOnlyList<string> Headers, byte[] Body)
{
    public const string EndOfHead = "\r\n\r\n";

    public static RawResponse Parse(byte[] bytes)
    {
        int end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        Assert.That(end, Is.GreaterThan(0), $"This is not a response: {Encoding.UTF8.GetString(bytes)}");
        string[] lines = Encoding.ASCII.GetString(bytes, 0, end).Split("\r\n");
        return new RawResponse(lines[0], lines[1..], bytes[(end + EndOfHead.Length)..]);
    }

    // The values of all headers with this name: a header that is sent twice is an error.
    public string[] Header(string name) =>
        [.. Headers.Where(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 1)..].Trim())];

    // The content of the chunks, and whether the last chunk was sent.
    public (byte[] Content, bool IsComplete) ReadChunks()
    {
        using MemoryStream content = new();
        ReadOnlySpan<byte> rest = Body;
        while (rest.IndexOf("\r\n"u8) is int end and > 0)
        {
            int length = int.Parse(Encoding.ASCII.GetString(rest[..end]), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            rest = rest[(end + 2)..];
            if (length == 0)
            {
                Assert.That(Encoding.ASCII.GetString(rest), Is.EqualTo("\r\n"), "Something follows the last chunk.");
                return (content.ToArray(), true);
            }

            content.Write(rest[..length]);
            rest = rest[(length + 2)..];
        }

        return (content.ToArray(), false);
    }
}
