using System.Text;
using CsCheck;
using Newtonsoft.Json;
using FluxGen.Testing.OpenApi;

namespace FluxGen.ContractTests.Agreement;

// What can be wrong with a body, or only odd.
internal static class Mutations
{
    public static Gen<Func<Node, Node>> OfTrees(Schema body)
    {
        Probe[] probes = [.. ConstraintCases.Probes(body).Where(probe => probe.Place.Parent is not null)];
        Gen<Node> odd = Gen.Frequency((2, Gen.OneOf(OddJson.Values)), (1, Gen.OneOf([.. probes.Select(probe => probe.Json ?? "null")])))
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
            (4, Gen.OneOf(OddJson.Insertions).Select(text => (Change)((bytes, at) => [.. bytes[..at], .. Encoding.UTF8.GetBytes(text), .. bytes[at..]]))),
            (2, Gen.OneOf(OddJson.BrokenUtf8).Select(broken => (Change)((bytes, at) => [.. bytes[..at], .. broken, .. bytes[at..]]))),
            (2, Gen.Byte.Select(value => (Change)((bytes, at) => [.. bytes[..at], value, .. bytes.Skip(at + 1)]))),
            (2, Gen.Const((Change)((bytes, at) => bytes[..at]))),
            (1, Gen.Const((Change)((bytes, at) => [.. bytes[..at], .. bytes.Skip(at + 1)]))),
            (1, Gen.Const((Change)((bytes, _) => [.. "\uFEFF"u8, .. bytes]))),
            (1, Gen.OneOf(OddJson.Tails).Select(tail => (Change)((bytes, _) => [.. bytes, .. Encoding.UTF8.GetBytes(tail)]))),
            (1, Gen.OneOf(OddJson.Documents).Select(document => (Change)((_, _) => Encoding.UTF8.GetBytes(document))))),
        (place, change) => (Func<byte[], byte[]>)(bytes => change(bytes, place % (bytes.Length + 1))));

    private delegate byte[] Change(byte[] bytes, int at);

    private delegate (string Name, Node Value)[] MemberChange((string Name, Node Value)[] members, int at, Node value);

    private static Gen<Func<Node, Node>> OnMember(Gen<Node> odd, MemberChange change) => Gen.Select(
        Gen.Int[0, 1_000_000],
        Gen.Int[0, 1_000_000],
        odd,
        (which, member, value) => (Func<Node, Node>)(tree =>
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

        string name = JsonConvert.ToString(probe.Place.Segment);
        IEnumerable<(string Name, Node Value)> others = parent.Members.Where(member => member.Name != name);
        return tree.Replace(parent, new ObjectNode(probe.Json is null ? [.. others] : [.. others, (name, new RawNode(probe.Json))]));
    }

    private static Node? Find(Node tree, Place place)
    {
        if (place.Parent is null)
        {
            return tree;
        }

        string name = JsonConvert.ToString(place.Segment);
        return Find(tree, place.Parent) switch
        {
            ObjectNode node => node.Members.FirstOrDefault(member => member.Name == name).Value,
            ListNode { Items.Count: > 0 } list => list.Items[0],
            _ => null,
        };
    }

    private static string InOtherCase(string name) => name[..1] + (char.IsUpper(name[1]) ? char.ToLowerInvariant(name[1]) : char.ToUpperInvariant(name[1])) + name[2..];
}
