using NSwag;

namespace FluxGen.Testing;

internal sealed class ApiSpec
{
    private const string ResourceName = "flux-generations.yaml";

    // Loading takes about half a second, and what was loaded never changes.
    private static readonly Lazy<Task<ApiSpec>> Embedded = new(ReadEmbeddedAsync);

    private ApiSpec(OpenApiDocument document, SpecSource source)
    {
        Operations = SpecOperation.ReadAll(document, source);
        PictureSizes = Testing.PictureSizes.Read(document);
    }

    public IReadOnlyList<SpecOperation> Operations { get; }

    // By aspect ratio, as it is written on the wire.
    public IReadOnlyDictionary<string, PictureSize> PictureSizes { get; }

    public static Task<ApiSpec> LoadAsync() => Embedded.Value;

    public static async Task<ApiSpec> ParseAsync(string yaml)
    {
        SpecSource source = SpecSource.FromYaml(yaml);
        return new ApiSpec(await OpenApiDocument.FromJsonAsync(source.Json).ConfigureAwait(false), source);
    }

    public SpecOperation FindOperation(string method, string path) =>
        Operations.FirstOrDefault(operation => operation.Method == method && operation.Path == path)
            ?? throw new InvalidOperationException(
                $"The specification has no {method} {path}, but the client has: they were not built from the same document.");

    private static async Task<ApiSpec> ReadEmbeddedAsync()
    {
        using Stream stream = typeof(ApiSpec).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly does not contain {ResourceName}: it was not built whole.");
        using StreamReader reader = new(stream);
        return await ParseAsync(await reader.ReadToEndAsync().ConfigureAwait(false)).ConfigureAwait(false);
    }
}
