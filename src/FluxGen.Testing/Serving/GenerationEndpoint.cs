using System.Net;
using System.Net.Http.Headers;
using Newtonsoft.Json.Linq;
using WireMock;

namespace FluxGen.Testing;

// A request that fits the specification gets its success, any other the service's own refusal.
internal sealed class GenerationEndpoint(SpecOperation operation, ImageAnswers images, ErrorAnswers errors)
{
    private const string BearerScheme = "Bearer";
    private const string AuthorizationHeader = "Authorization";
    private const string ContentTypeHeader = "Content-Type";

    public Answer Handle(IRequestMessage request)
    {
        if (operation.NeedsBearerKey && !HasKey(request))
        {
            return errors.Plain(HttpStatusCode.Unauthorized, request.Path);
        }

        string mediaType = MediaTypeOf(request);
        SpecContent? content = operation.Requests.FirstOrDefault(content => content.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase));
        if (content is null)
        {
            return RefuseMediaType(request.Path, mediaType);
        }

        JToken? body = RequestChecker.Check(request.BodyAsBytes, content.Schema, out IReadOnlyList<Violation> violations);
        return violations.Count > 0 || body is not JObject members
            ? errors.Refusal(HttpStatusCode.BadRequest, request.Path, violations)
            : images.Create(Wire.Read<ImageGenerationRequest>(WithDefaults(members, content)));
    }

    private static bool HasKey(IRequestMessage request) =>
        AuthenticationHeaderValue.TryParse(HeaderOf(request, AuthorizationHeader), out AuthenticationHeaderValue? header)
        && header.Scheme.Equals(BearerScheme, StringComparison.OrdinalIgnoreCase)
        && !string.IsNullOrWhiteSpace(header.Parameter);

    private static string MediaTypeOf(IRequestMessage request) =>
        MediaTypeHeaderValue.TryParse(HeaderOf(request, ContentTypeHeader), out MediaTypeHeaderValue? header)
            ? header.MediaType ?? string.Empty
            : string.Empty;

    // Null also when it comes twice, for nobody knows which of the two was meant.
    private static string? HeaderOf(IRequestMessage request, string name) =>
        request.Headers?.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is [var value]
            ? value
            : null;

    private static JObject WithDefaults(JObject members, SpecContent content)
    {
        foreach ((string name, JToken value) in content.Defaults)
        {
            if (!members.ContainsKey(name))
            {
                members[name] = value.DeepClone();
            }
        }

        return members;
    }

    private Answer RefuseMediaType(string path, string mediaType)
    {
        HttpStatusCode status = operation.FindResponse(HttpStatusCode.UnsupportedMediaType) is null
            ? HttpStatusCode.BadRequest
            : HttpStatusCode.UnsupportedMediaType;
        string expected = $"the content type {string.Join(" or ", operation.Requests.Select(content => content.MediaType))}";
        string actual = mediaType.Length == 0 ? "none" : mediaType;
        return errors.Refusal(status, path, [new Violation(string.Empty, "content", expected, actual)]);
    }
}
