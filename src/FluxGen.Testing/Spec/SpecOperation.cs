using System.Globalization;
using System.Net;
using NSwag;

namespace FluxGen.Testing;

internal sealed class SpecOperation
{
    private const string BearerScheme = "bearer";

    private SpecOperation(OpenApiOperationDescription description, OpenApiDocument document, SpecSource source)
    {
        OpenApiOperation operation = description.Operation;
        Id = operation.OperationId;
        Method = description.Method.ToUpperInvariant();
        Path = description.Path;
        NeedsBearerKey = operation.ActualSecurity?.Any(alternative => NeedsBearer(alternative, document)) ?? false;
        Requests = SpecContent.ReadAll(
            operation.ActualRequestBody?.Content, source.At("paths", Path, description.Method, "requestBody", "content"));
        Responses =
        [
            .. operation.Responses.Select(response => new SpecResponse(
                response.Key,
                SpecContent.ReadAll(
                    response.Value.ActualResponse.Content,
                    source.At("paths", Path, description.Method, "responses", response.Key, "content")))),
        ];
    }

    public string Id { get; }

    public string Method { get; }

    public string Path { get; }

    public bool NeedsBearerKey { get; }

    public IReadOnlyList<SpecContent> Requests { get; }

    public IReadOnlyList<SpecResponse> Responses { get; }

    public static IReadOnlyList<SpecOperation> ReadAll(OpenApiDocument document, SpecSource source) =>
        [.. document.Operations.Select(description => new SpecOperation(description, document, source))];

    public SpecResponse? FindResponse(HttpStatusCode status)
    {
        string code = ((int)status).ToString(CultureInfo.InvariantCulture);
        return Responses.FirstOrDefault(response => response.Status == code);
    }

    private static bool NeedsBearer(OpenApiSecurityRequirement alternative, OpenApiDocument document) =>
        alternative.Keys.Any(name =>
            document.SecurityDefinitions.TryGetValue(name, out OpenApiSecurityScheme? scheme)
            && scheme.Type == OpenApiSecuritySchemeType.Http
            && string.Equals(scheme.Scheme, BearerScheme, StringComparison.OrdinalIgnoreCase));
}
