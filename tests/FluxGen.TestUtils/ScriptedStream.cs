namespace FluxGen.TestUtils;

/// <summary>Yields its bytes in pieces, and then whatever <paramref name="end"/> does; without it, the stream ends. Can only be read forwards and asynchronously.</summary>
public sealed class ScriptedStream(byte[] bytes, Func<CancellationToken, Task<int>>? end = null, int firstPiece = 7, int otherPieces = 7)
    : MemoryStream
{
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when all bytes have been read and the end of the script is about to run.</summary>
    public Task Drained => _drained.Task;

    public int BytesRead { get; private set; }

    public bool IsDisposed { get; private set; }

    public override bool CanSeek => false;

    /// <summary>An end that never comes, unless the reading is cancelled.</summary>
    public static async Task<int> NeverAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return 0;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int piece = BytesRead < firstPiece ? firstPiece - BytesRead : otherPieces;
        int count = Math.Min(Math.Min(piece, buffer.Length), bytes.Length - BytesRead);
        bytes.AsMemory(BytesRead, count).CopyTo(buffer);
        BytesRead += count;
        if (count > 0 || end is null)
        {
            return count;
        }

        _drained.TrySetResult();
        return await end(cancellationToken);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Bodies are read asynchronously.");

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
