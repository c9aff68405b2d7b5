using System.Buffers.Binary;
using System.ComponentModel;
using System.Security.Cryptography;

namespace FluxGen.Runtime;

/// <summary>
/// Stands in a response for the bytes of a property that went to a sink: random bytes, which no response can know
/// beforehand, and the number of the property.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BinaryPlaceholder
{
    private const int RandomBytes = 20;

    private readonly byte[] _random = RandomNumberGenerator.GetBytes(RandomBytes);

    /// <summary>The number of bytes of a placeholder.</summary>
    public static int Length => RandomBytes + sizeof(int);

    /// <summary>The placeholder of a property.</summary>
    /// <param name="index">The number of the property.</param>
    /// <returns>The bytes.</returns>
    public byte[] Make(int index)
    {
        byte[] bytes = new byte[Length];
        _random.CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(RandomBytes), index);
        return bytes;
    }

    /// <summary>Tells a placeholder apart from bytes that the service sent.</summary>
    /// <param name="bytes">The bytes of a property.</param>
    /// <returns>The number of the property that they stand for, or null if they are not a placeholder.</returns>
    public int? Find(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length && bytes.StartsWith(_random) ? BinaryPrimitives.ReadInt32BigEndian(bytes[RandomBytes..]) : null;
}
