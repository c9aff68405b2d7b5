using System.Text;
using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Reading;

internal sealed class FileTests
{
    private const string Text = "openapi: 3.0.3\ninfo: { title: Zoë }\npaths: { /a: { get: {} } }\n";

    private static IEnumerable<TestCaseData> Encodings =>
    [
        new TestCaseData(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)).SetArgDisplayNames("UTF-8"),
        new TestCaseData(Encoding.UTF8).SetArgDisplayNames("UTF-8 with a byte order mark"),
        new TestCaseData(Encoding.Unicode).SetArgDisplayNames("UTF-16, little end first"),
        new TestCaseData(Encoding.BigEndianUnicode).SetArgDisplayNames("UTF-16, big end first"),
    ];

    [TestCaseSource(nameof(Encodings))]
    public void Each_encoding_of_Unicode_is_read(Encoding encoding)
    {
        using SpecificationFolder folder = new();
        folder.Write("api.yaml", [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);

        Assert.That(folder.ReadAndCheck()!.Root.Mapping("info")!.Text("title"), Is.EqualTo("Zoë"));
        Assert.That(folder.Told, Is.Empty);
    }

    [Test]
    public void A_file_that_does_not_exist_is_told() => AssertTold([], "nothing.yaml", "nothing.yaml : error FLUX001: the file does not exist. Correct the path, or create the file.");

    [Test]
    public void A_directory_is_told() => AssertTold([], "", " : error FLUX001: this is a directory; a specification is a file. Name the file.");

    [Test]
    public void An_empty_file_is_told() => AssertTold(" \n\t\n"u8.ToArray(), "api.yaml", "api.yaml : error FLUX001: the specification is empty.");

    [Test]
    public void A_file_with_comments_alone_is_told() => AssertTold("# a\n---\n# b\n"u8.ToArray(), "api.yaml", "api.yaml : error FLUX001: the specification is empty.");

    [Test]
    public void A_binary_file_is_told() =>
        AssertTold([0x89, 0x50, 0x4E, 0x47, 0, 1, 2], "api.yaml", "api.yaml : error FLUX001: the file is binary; a specification is YAML or JSON in UTF-8 or UTF-16. Name another file.");

    [Test]
    public void A_byte_that_is_not_UTF_8_is_told_at_its_place() =>
        AssertTold([.. "a: é"u8, (byte)'\n', .. "é: "u8, 0xE9, (byte)'x'], "api.yaml", "api.yaml(2,4): error FLUX001: here is a byte that is not UTF-8. Save the file as UTF-8.");

    [Test]
    public void A_huge_file_is_told()
    {
        using SpecificationFolder folder = new();
        using (FileStream file = File.Create(folder.PathOf("api.yaml")))
        {
            file.Write("a: b"u8);
            for (int written = 0; written <= 64; written++)
            {
                file.Write(Enumerable.Repeat((byte)' ', 1024 * 1024).ToArray());
            }
        }

        folder.Read();

        Assert.That(folder.Told, Is.EqualTo((string[])["api.yaml : error FLUX001: the file is larger than 64 MB, so it is hardly a specification. Split it, or name another file."]));
    }

    [Test]
    [Platform("Unix")]
    public void A_device_is_told()
    {
        using SpecificationFolder folder = new();
        File.CreateSymbolicLink(folder.PathOf("api.yaml"), "/dev/zero");

        folder.Read();

        Assert.That(folder.Told, Has.Count.EqualTo(1).And.One.StartsWith("api.yaml : error FLUX001: the file is binary"));
    }

    private static void AssertTold(byte[] bytes, string name, string told)
    {
        using SpecificationFolder folder = new();
        if (bytes.Length > 0)
        {
            folder.Write(name, bytes);
        }

        Assert.That(folder.Read(name), Is.Null);
        Assert.That(folder.Told, Is.EqualTo((string[])[told]));
    }
}
