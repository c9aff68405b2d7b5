using System.Net;
using WireMock;

namespace FluxGen.Testing;

internal sealed class PictureEndpoint(IReadOnlyDictionary<string, PictureSize> sizes, ErrorAnswers errors)
{
    public Answer Handle(IRequestMessage request)
    {
        Picture? picture = PictureAddress.Parse(request.Path, request.RawQuery ?? string.Empty, sizes);
        return picture is null
            ? errors.Plain(HttpStatusCode.NotFound, request.Path)
            : new Answer(HttpStatusCode.OK, PictureAddress.MediaType(picture.Format), picture.Render());
    }
}
