using System.Text;
using CsCheck;
using FluxGen.ContractTests.Boundaries;
using Newtonsoft.Json;

namespace FluxGen.ContractTests.Randomised;

// Changes that make a body invalid, or only unusual.
internal static class Mutations
{
    private delegate byte[] ByteChange(byte[] bytes, int at);

    private delegate (string Name, Node Value)[] PropertyChange((string Name, Node Value)[] properties, int at, Node value);

    public static Gen<Func<byte[], byte[]>> OfBytes => Gen.Select(
        Gen.Int[0, 1_000_000],
        Gen.Frequency(
            (4, Gen.OneOf(UnusualJson.Insertions).Select(text => (ByteChange)((bytes, at) => [.. bytes[..at], .. Encoding.UTF8.GetBytes(text), .. bytes[at..]]))),
            (2, Gen.OneOf(UnusualJson.BrokenUtf8).Select(broken => (ByteChange)((bytes, at) => [.. bytes[..at], .. broken, .. bytes[at..]]))),
            (2, Gen.Byte.Select(value => (ByteChange)((bytes, at) => [.. bytes[..at], value, .. bytes.Skip(at + 1)]))),
            (2, Gen.Const((ByteChange)((bytes, at) => bytes[..at]))),
            (1, Gen.Const((ByteChange)((bytes, at) => [.. bytes[..at], .. bytes.Skip(at + 1)]))),
            (1, Gen.Const((ByteChange)((bytes, _) => [.. "\uFEFF"u8, .. bytes]))),
            (1, Gen.OneOf(UnusualJson.Tails).Select(tail => (ByteChange)((bytes, _) => [.. bytes, .. Encoding.UTF8.GetBytes(tail)]))),
            (1, Gen.OneOf(UnusualJson.Bodies).Select(body => (ByteChange)((_, _) => Encoding.UTF8.GetBytes(body))))),
        (place, change) => (Func<byte[], byte[]>)(bytes => change(bytes, place % (bytes.Length + 1))));

    public static Gen<Func<Node, Node>> OfTrees(JsonRequest request)
    {
        BoundaryCase[] boundaries = [.. BoundaryCases.Of(request).Where(boundary => boundary.Place.Parent is not null)];
        Gen<Node> unusual = Gen.Frequency((2, Gen.OneOf(UnusualJson.Values)), (1, Gen.OneOf([.. boundaries.Select(boundary => boundary.Json ?? "null")])))
            .Select(json => (Node)new RawNode(json));
        (int Frequency, PropertyChange Change)[] changes =
        [
            (4, (properties, at, value) => [.. properties[..at], (properties[at].Name, value), .. properties[(at + 1)..]]),
            (1, (properties, at, _) => [.. properties[..at], .. properties[(at + 1)..]]),
            (1, (properties, at, _) => [.. properties, properties[at]]),
            (1, (properties, at, value) => [.. properties[..at], (properties[at].Name, value), .. properties[at..]]),
            (1, (properties, at, value) => [.. properties, (properties[at].Name, value)]),
            (1, (properties, at, _) => [.. properties[..at], (InOtherCase(properties[at].Name), properties[at].Value), .. properties[(at + 1)..]]),
            (1, (properties, at, value) => [.. properties[..at], ("\"other\"", value), .. properties[at..]]),
            (1, (properties, at, value) => [.. properties[..at], ("\"\\ud83d\"", value), .. properties[at..]]),
            (1, (properties, at, _) => [.. properties[..at], (properties[at].Name, new ListNode([properties[at].Value])), .. properties[(at + 1)..]]),
        ];
        return Gen.Frequency(
            [(4, Gen.OneOf(boundaries).Select(boundary => (Func<Node, Node>)(tree => Put(tree, boundary)))), .. changes.Select(change => (change.Frequency, OnProperty(unusual, change.Change)))]);
    }

    private static Gen<Func<Node, Node>> OnProperty(Gen<Node> unusual, PropertyChange change) => Gen.Select(
        Gen.Int[0, 1_000_000],
        Gen.Int[0, 1_000_000],
        unusual,
        (which, property, value) => (Func<Node, Node>)(tree =>
        {
            ObjectNode[] objects = [.. tree.Objects.Where(candidate => candidate.Properties.Count > 0)];
            if (objects.Length == 0)
            {
                return tree;
            }

            ObjectNode changed = objects[which % objects.Length];
            return tree.Replace(changed, new ObjectNode(change([.. changed.Properties], property % changed.Properties.Count, value)));
        }));

    private static Node Put(Node tree, BoundaryCase boundary)
    {
        if (Find(tree, boundary.Place.Parent!) is not ObjectNode parent)
        {
            return tree;
        }

        string name = JsonConvert.ToString(boundary.Place.Segment);
        IEnumerable<(string Name, Node Value)> others = parent.Properties.Where(property => property.Name != name);
        return tree.Replace(parent, new ObjectNode(boundary.Json is null ? [.. others] : [.. others, (name, new RawNode(boundary.Json))]));
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
            ObjectNode node => node.Properties.FirstOrDefault(property => property.Name == name).Value,
            ListNode { Items.Count: > 0 } list => list.Items[0],
            _ => null,
        };
    }

    private static string InOtherCase(string name) => name[..1] + (char.IsUpper(name[1]) ? char.ToLowerInvariant(name[1]) : char.ToUpperInvariant(name[1])) + name[2..];
}
