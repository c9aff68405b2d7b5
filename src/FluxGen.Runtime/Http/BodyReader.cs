namespace FluxGen.Runtime;

internal static class BodyReader
{
    private const int ChunkBytes = 16 * 1024;

    // Returns what is wrong with a body that is too long. What came of it is kept.
    public static async ValueTask<Exception?> ReadAsync(HttpContent content, PooledBuffer body, int limit, Func<Stream, Stream>? wrap, CancellationToken cancellationToken)
    {
        Stream received = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        Stream stream = wrap is null ? received : wrap(received);
        await using (stream.ConfigureAwait(false))
        {
            while (true)
            {
                int left = limit - body.Written.Length;
                Memory<byte> space = body.GetMemory(ChunkBytes);

                // One byte more than is kept tells a body that is too long from one that just fits.
                int count = await stream.ReadAsync(left < space.Length ? space[..(left + 1)] : space, cancellationToken).ConfigureAwait(false);
                if (count == 0)
                {
                    return null;
                }

                body.Advance(Math.Min(count, left));
                if (count > left)
                {
                    return new HttpRequestException($"The body is longer than the {limit} bytes that are read at most.");
                }
            }
        }
    }
}
