using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using static System.FormattableString;

namespace FluxGen.Testing.Http;

// What has arrived of a body, and why that is not all of it.
internal sealed record ReceivedBody(ReadOnlyMemory<byte> Bytes, BodyProblem? Problem = null)
{
    private const int BufferSize = 64 * 1024;

    public static async Task<ReceivedBody> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
        {
            return TooLarge(maxBytes, Invariant($"{request.ContentLength}"));
        }

        using MemoryStream body = new();
        byte[] buffer = new byte[BufferSize];
        try
        {
            int count;
            while ((count = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (body.Length + count > maxBytes)
                {
                    return TooLarge(maxBytes, "more");
                }

                body.Write(buffer, 0, count);
            }

            return new(body.ToArray());
        }
        catch (IOException malformed) when (malformed is not ConnectionResetException)
        {
            HttpStatusCode status = (HttpStatusCode?)(malformed as BadHttpRequestException)?.StatusCode ?? HttpStatusCode.BadRequest;
            return new(body.ToArray(), new(status, "http", "a body in the form of HTTP/1.1", malformed.Message.TrimEnd('.')));
        }
    }

    private static ReceivedBody TooLarge(int maxBytes, string found) =>
        new(ReadOnlyMemory<byte>.Empty, new(HttpStatusCode.RequestEntityTooLarge, "size", Invariant($"at most {maxBytes} bytes"), found));
}

// The status and the violation of a request whose body could not be received.
internal sealed record BodyProblem(HttpStatusCode Status, string Keyword, string Expected, string Actual);
