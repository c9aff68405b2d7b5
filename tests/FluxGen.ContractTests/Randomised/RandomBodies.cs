using System.Text;
using CsCheck;
using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Randomised;

// About half of the bodies are valid.
internal static class RandomBodies
{
    public static Gen<byte[]> Of(JsonRequest request)
    {
        Gen<Node> valid = RandomValues.Of(request.Schema);
        Gen<Func<Node, Node>> change = Mutations.OfTrees(request);
        Gen<Func<Node, Node>[]> changes = Gen.Frequency((9, change.Array[0, 0]), (7, change.Array[1, 1]), (2, change.Array[2, 3]));
        Gen<Func<byte[], byte[]>[]> breaks = Gen.Frequency((8, Mutations.OfBytes.Array[0, 0]), (1, Mutations.OfBytes.Array[1, 2]));
        Gen<string> space = Gen.Frequency((4, Gen.Const("")), (1, Gen.OneOf(" ", "\n", "\r\n\t")));
        return Gen.Select(valid, changes, breaks, space, (tree, onTree, onBytes, gap) =>
            onBytes.Aggregate(Encoding.UTF8.GetBytes(onTree.Aggregate(tree, (node, alter) => alter(node)).Write(gap)), (bytes, alter) => alter(bytes)));
    }
}
