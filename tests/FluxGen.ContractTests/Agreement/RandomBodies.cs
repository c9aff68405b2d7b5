using System.Text;
using CsCheck;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Serving;

namespace FluxGen.ContractTests.Agreement;

// Bodies of which about half are as the specification wants them.
internal static class RandomBodies
{
    public static Gen<byte[]> Of(Content content)
    {
        Gen<Node> valid = RandomValues.Of(new(content.Schema));
        Gen<Func<Node, Node>> change = Mutations.OfTrees(content.Schema);
        Gen<Func<Node, Node>[]> changes = Gen.Frequency((9, change.Array[0, 0]), (7, change.Array[1, 1]), (2, change.Array[2, 3]));
        Gen<Func<byte[], byte[]>[]> breaks = Gen.Frequency((8, Mutations.OfBytes.Array[0, 0]), (1, Mutations.OfBytes.Array[1, 2]));
        Gen<string> space = Gen.Frequency((4, Gen.Const("")), (1, Gen.OneOf(" ", "\n", "\r\n\t")));
        return Gen.Select(valid, changes, breaks, space, (tree, onTree, onBytes, gap) =>
            onBytes.Aggregate(Encoding.UTF8.GetBytes(onTree.Aggregate(tree, (node, alter) => alter(node)).Write(gap)), (bytes, alter) => alter(bytes)));
    }
}
