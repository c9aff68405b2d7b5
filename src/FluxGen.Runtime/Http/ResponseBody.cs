using System.Net;
using System.Net.Http.Headers;

namespace FluxGen.Runtime.Http;

// Opens the body of a response as its headers describe it, and as well as can be where they lie.
internal static class ResponseBody
{
    public static Stream Open(HttpResponseMessage response, Stream received)
    {
        // What follows this status is no HTTP, and may never end.
        if (response.StatusCode == HttpStatusCode.SwitchingProtocols)
        {
            return Stream.Null;
        }

        HttpContentHeaders headers = response.Content.Headers;
        Stream body = ContentDecoding.Decode(received, headers);

        // Where the length is malformed, the transport waits until the server closes the connection, which can take minutes.
        return headers.NonValidated.Contains("Content-Length") && headers.ContentLength is null ? new JsonDocumentStream(body, isFirstPieceEnough: !response.IsSuccessStatusCode) : body;
    }
}
