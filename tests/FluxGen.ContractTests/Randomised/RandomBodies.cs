using System.Text;
using CsCheck;
using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Randomised;

// About half of the bodies are valid.
internal static class RandomBodies
{
    private delegate byte[] ByteChange(byte[] bytes, int at);

    private static Gen<Func<byte[], byte[]>> ByteChanges => Gen.Select(
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

    public static Gen<byte[]> Of(JsonRequest request) => Gen.Select(
        Gen.Frequency((1, new RandomValues(changesInHundred: 0).Of(request.Schema)), (1, new RandomValues(changesInHundred: 20).Of(request.Schema))),
        Gen.Frequency((8, ByteChanges.Array[0, 0]), (1, ByteChanges.Array[1, 2])),
        (json, changes) => changes.Aggregate(Encoding.UTF8.GetBytes(json), (bytes, change) => change(bytes)));
}
