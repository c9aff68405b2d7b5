namespace FluxGen.Runtime.Tests.Json.BinaryProperties;

/// <summary>Gives its bytes in pieces: the first up to a place, the others of a fixed size.</summary>
internal sealed class PiecewiseStream(byte[] bytes, int firstPiece, int otherPieces) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int piece = Position < firstPiece ? firstPiece - (int)Position : otherPieces;
        return base.ReadAsync(buffer[..Math.Min(buffer.Length, piece)], cancellationToken);
    }
}
