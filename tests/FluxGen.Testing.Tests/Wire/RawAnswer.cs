using System.Globalization;
using System.Text;

namespace FluxGen.Testing.Tests.Wire;

// The lines before the body, and the body with its chunks as they came.
internal sealed record RawAnswer(string StatusLine, IReadOnlyList<string> Headers, byte[] Body)
{
    public const string EndOfHead = "\r\n\r\n";

    private static readonly byte[] EndOfLine = "\r\n"u8.ToArray();

    public static RawAnswer Parse(byte[] bytes)
    {
        int end = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(EndOfHead));
        Assert.That(end, Is.GreaterThan(0), $"There is no head in what came: {Encoding.UTF8.GetString(bytes)}");
        string[] lines = Encoding.ASCII.GetString(bytes, 0, end).Split("\r\n");
        return new RawAnswer(lines[0], lines[1..], bytes[(end + EndOfHead.Length)..]);
    }

    // All headers of a name, for one that came twice is not one that came once.
    public string[] Header(string name) =>
        [.. Headers.Where(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 1)..].Trim())];

    // What the chunks carry, and whether the last of them came.
    public (byte[] Content, bool IsWhole) ReadChunks()
    {
        using MemoryStream content = new();
        ReadOnlySpan<byte> rest = Body;
        while (rest.IndexOf(EndOfLine) is int end and > 0)
        {
            int length = int.Parse(Encoding.ASCII.GetString(rest[..end]), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            rest = rest[(end + EndOfLine.Length)..];
            if (length == 0)
            {
                Assert.That(Encoding.ASCII.GetString(rest), Is.EqualTo("\r\n"), "Something follows the last chunk.");
                return (content.ToArray(), true);
            }

            content.Write(rest[..length]);
            rest = rest[(length + EndOfLine.Length)..];
        }

        return (content.ToArray(), false);
    }
}
