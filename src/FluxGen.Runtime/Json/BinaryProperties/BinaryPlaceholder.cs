using System.Buffers.Binary;
using System.ComponentModel;
using System.Security.Cryptography;

namespace FluxGen.Runtime;

/// <summary>
/// What stands in an answer for the bytes of a member that went to a sink: random bytes, so that no answer can name them
/// beforehand, and the number of the member.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BinaryPlaceholder
{
    private const int RandomBytes = 20;

    private readonly byte[] _random = RandomNumberGenerator.GetBytes(RandomBytes);

    /// <summary>The number of bytes of a placeholder.</summary>
    public static int Length => RandomBytes + sizeof(int);

    /// <summary>The placeholder of a member.</summary>
    /// <param name="index">The number of the member.</param>
    /// <returns>The bytes.</returns>
    public byte[] Make(int index)
    {
        byte[] bytes = new byte[Length];
        _random.CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(RandomBytes), index);
        return bytes;
    }

    /// <summary>Tells a placeholder apart from bytes that the service sent.</summary>
    /// <param name="bytes">The bytes of a member.</param>
    /// <returns>The number of the member that they stand for, or null if they are no placeholder.</returns>
    public int? Find(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length && bytes.StartsWith(_random) ? BinaryPrimitives.ReadInt32BigEndian(bytes[RandomBytes..]) : null;
}
