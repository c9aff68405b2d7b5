namespace FluxGen.Runtime;

internal static class BodyReader
{
    private const int ChunkBytes = 16 * 1024;

    // What came before a failure is worth keeping, so the failure is returned and not thrown. Broken Brotli and a
    // connection that was closed from elsewhere show as an InvalidOperationException.
    public static async Task<Exception?> ReadAsync(
        HttpContent content, PooledBuffer body, int limit, Func<Stream, Stream>? wrap, CallDeadline deadline, CancellationToken cancellationToken)
    {
        try
        {
            return await deadline.RunAsync(token => CopyAsync(content, body, limit, wrap, token), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or InvalidDataException or InvalidOperationException or TimeoutException)
        {
            return broken;
        }
    }

    private static async Task<Exception?> CopyAsync(HttpContent content, PooledBuffer body, int limit, Func<Stream, Stream>? wrap, CancellationToken cancellationToken)
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
