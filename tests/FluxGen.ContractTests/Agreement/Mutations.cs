using System.Text;
using CsCheck;
using NJsonSchema;

namespace FluxGen.ContractTests.Agreement;

// What can be wrong with a body, or only odd.
internal static class Mutations
{
    private static readonly string[] OddValues =
    [
        "1e0", "2.0", "-0", "0", "1E400", "-1E400", "1e-400", "99999999999999999999", "-99999999999999999999", "0.1e1", "1e-1", "2147483647", "2147483648",
        "-2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1.00000000000000000001",
        "1.0000000000000000000000000000000000000001", "0.99999999999999999999", "0.9999999999999999999999999999999999999999", "3.9999999999999999999999999999999999999999",
        "20.000000000000000001", "4.0000000000000000000000001", "1e9999999999", "0e9999999999", "0e-99999999999999999999", "1500e-2", "0.150E+2", "1e-9999999999", "10e-1", "1.5", "-1", "00", "01", "1.", ".5", "+1", "0x1", "NaN", "Infinity", "-Infinity", "1_000", "1e", "--1",
        "null", "true", "false", "True", "nul", "undefined", "''", "'x'", "\"\"", "\" \"", "\"x\"", "\"\\ud83d\"", "\"\\ude00x\"", "\"a\\ud83d\\ud83db\"", "\"\\x\"", "\"\\u12\"", "\"a\nb\"",
        "\"\u0001\"", "\"\\u00a0\"", "\"\\ufeff\"", "\"unclosed", "[]", "{}", "[null]", "[[]]", "{\"a\":{}}", "{\"a\":1,\"a\":2}", "[1,]", "{\"a\":1,}", "{,}", "[,]", "/* */1", "",
        "\"2025-02-30\"", "\"2025-3-1\"", "\"2025-03-81T07:13:27Z\"", "\"2025-03-11 07:13:27Z\"", "\"2025-03-11T07:13Z\"", "\"2025-03-11t07:13:27z\"", "\"2025-03-11T07:13:27+02:00\"", "\"2025-03-11T07:13:27.1234567890Z\"",
        "\"2025-03-11T07:13:27\"", "\"2025-03-11\"", "\"24:00:00\"", "\"07:13\"", "\"07:13:27Z\"", "\"798b860e98c24e8e8c50550bcfc2eccc\"", "\"{798b860e-98c2-4e8e-8c50-550bcfc2eccc}\"", "\"798B860E-98C2-4E8E-8C50-550BCFC2ECCC\"",
        "\"AAE\"", "\"AAE=\"", "\"A===\"", "\"AA-_\"", "\"AAEC AAEC\"", "\"a/b\"", "\"//x/y\"", "\"http://\"", "\"urn:a:b\"", "\"http://a b\"",
        .. new[] { 62, 63, 64, 65, 500 }.Select(depth => new string('[', depth) + new string(']', depth)),
        string.Concat(Enumerable.Repeat("{\"a\":", 70)) + "1" + new string('}', 70),
    ];

    private static readonly string[] OddDocuments =
        ["", " ", "\n\t ", "null", "[]", "{}", "1", "\"text\"", "true", "NaN", "{", "[", "\"", "{\"", "/**/", "{}{}", "{} x", "\uFEFF", "\0", new('[', 5000), new(' ', 5000)];

    private static readonly string[] Insertions = [",", ":", "\"", "\\", "{", "}", "[", "]", "/**/", "//\n", "\uFEFF", "\0", "\u0001", "'", "\u00A0", "e", "-", "1", "\r\n"];

    private static readonly byte[][] BrokenUtf8 = [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0xBD], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80]];

    public static Gen<Func<Node, Node>> OfTrees(JsonSchema body)
    {
        Probe[] probes = [.. ConstraintCases.Probes(body).Where(probe => probe.Place.Parent is not null)];
        Gen<Node> odd = Gen.Frequency((2, Gen.OneOf(OddValues)), (1, Gen.OneOf([.. probes.Select(probe => probe.Json ?? "null")])))
            .Select(json => (Node)new RawNode(json));
        return Gen.Frequency(
            (4, Gen.OneOf(probes).Select(probe => (Func<Node, Node>)(tree => Put(tree, probe)))),
            (4, OnMember(odd, (members, at, value) => [.. members[..at], (members[at].Name, value), .. members[(at + 1)..]])),
            (1, OnMember(odd, (members, at, _) => [.. members[..at], .. members[(at + 1)..]])),
            (1, OnMember(odd, (members, at, _) => [.. members, members[at]])),
            (1, OnMember(odd, (members, at, value) => [.. members[..at], (members[at].Name, value), .. members[at..]])),
            (1, OnMember(odd, (members, at, value) => [.. members, (members[at].Name, value)])),
            (1, OnMember(odd, (members, at, _) => [.. members[..at], (InOtherCase(members[at].Name), members[at].Value), .. members[(at + 1)..]])),
            (1, OnMember(odd, (members, at, value) => [.. members[..at], ("\"other\"", value), .. members[at..]])),
            (1, OnMember(odd, (members, at, value) => [.. members[..at], ("\"\\ud83d\"", value), .. members[at..]])),
            (1, OnMember(odd, (members, at, value) => [.. members[..at], (members[at].Name, new ListNode([members[at].Value])), .. members[(at + 1)..]])));
    }

    public static Gen<Func<byte[], byte[]>> OfBytes => Gen.Select(
        Gen.Int[0, 1_000_000],
        Gen.Frequency(
            (4, Gen.OneOf(Insertions).Select(text => (Change)((bytes, at) => [.. bytes[..at], .. Encoding.UTF8.GetBytes(text), .. bytes[at..]]))),
            (2, Gen.OneOf(BrokenUtf8).Select(broken => (Change)((bytes, at) => [.. bytes[..at], .. broken, .. bytes[at..]]))),
            (2, Gen.Byte.Select(value => (Change)((bytes, at) => [.. bytes[..at], value, .. bytes.Skip(at + 1)]))),
            (2, Gen.Const((Change)((bytes, at) => bytes[..at]))),
            (1, Gen.Const((Change)((bytes, at) => [.. bytes[..at], .. bytes.Skip(at + 1)]))),
            (1, Gen.Const((Change)((bytes, _) => [.. "\uFEFF"u8, .. bytes]))),
            (1, Gen.OneOf("x", ",", "{}", " \0", "//", "\n\n", "]", "}").Select(tail => (Change)((bytes, _) => [.. bytes, .. Encoding.UTF8.GetBytes(tail)]))),
            (1, Gen.OneOf(OddDocuments).Select(document => (Change)((_, _) => Encoding.UTF8.GetBytes(document))))),
        (place, change) => (Func<byte[], byte[]>)(bytes => change(bytes, place % (bytes.Length + 1))));

    private delegate byte[] Change(byte[] bytes, int at);

    private delegate (string Name, Node Value)[] MemberChange((string Name, Node Value)[] members, int at, Node value);

    private static Gen<Func<Node, Node>> OnMember(Gen<Node> odd, MemberChange change) => Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000], odd, (which, member, value) => (Func<Node, Node>)(tree =>
    {
        ObjectNode[] objects = [.. tree.Objects.Where(candidate => candidate.Members.Count > 0)];
        if (objects.Length == 0)
        {
            return tree;
        }

        ObjectNode changed = objects[which % objects.Length];
        return tree.Replace(changed, new ObjectNode(change([.. changed.Members], member % changed.Members.Count, value)));
    }));

    private static Node Put(Node tree, Probe probe)
    {
        if (probe.Place.Parent is null)
        {
            return probe.Json is null ? tree : new RawNode(probe.Json);
        }

        if (Find(tree, probe.Place.Parent) is not ObjectNode parent)
        {
            return tree;
        }

        string name = Newtonsoft.Json.JsonConvert.ToString(probe.Place.Segment);
        IEnumerable<(string Name, Node Value)> others = parent.Members.Where(member => member.Name != name);
        return tree.Replace(parent, new ObjectNode(probe.Json is null ? [.. others] : [.. others, (name, new RawNode(probe.Json))]));
    }

    private static Node? Find(Node tree, Place place)
    {
        if (place.Parent is null)
        {
            return tree;
        }

        string name = Newtonsoft.Json.JsonConvert.ToString(place.Segment);
        return Find(tree, place.Parent) switch
        {
            ObjectNode node => node.Members.FirstOrDefault(member => member.Name == name).Value,
            ListNode { Items.Count: > 0 } list => list.Items[0],
            _ => null,
        };
    }

    private static string InOtherCase(string name) => name[..1] + (char.IsUpper(name[1]) ? char.ToLowerInvariant(name[1]) : char.ToUpperInvariant(name[1])) + name[2..];
}
