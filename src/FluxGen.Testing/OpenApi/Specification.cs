using NSwag;

namespace FluxGen.Testing.OpenApi;

internal sealed class Specification
{
    private const string ResourceName = "flux-generations.yaml";

    // Loading takes about half a second, and what was loaded never changes.
    private static readonly Lazy<Task<Specification>> Embedded = new(ReadEmbeddedAsync);

    private Specification(OpenApiDocument document, SpecificationText source)
    {
        Operations = Operation.ReadAll(document, source);
        ImageSizes = OpenApi.ImageSizes.Read(document);
    }

    public IReadOnlyList<Operation> Operations { get; }

    // By aspect ratio, as it is written on the wire.
    public IReadOnlyDictionary<string, ImageSize> ImageSizes { get; }

    public static Task<Specification> LoadAsync() => Embedded.Value;

    public static async Task<Specification> ParseAsync(string yaml)
    {
        SpecificationText source = SpecificationText.FromYaml(yaml);
        return new Specification(await OpenApiDocument.FromJsonAsync(source.Json).ConfigureAwait(false), source);
    }

    public Operation FindOperation(string method, string path) =>
        Operations.FirstOrDefault(operation => operation.Method == method && operation.Path == path)
            ?? throw new InvalidOperationException(
                $"The specification has no {method} {path}, but the client has: they were not built from the same document.");

    private static async Task<Specification> ReadEmbeddedAsync()
    {
        using Stream stream = typeof(Specification).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly does not contain {ResourceName}: it was not built whole.");
        using StreamReader reader = new(stream);
        return await ParseAsync(await reader.ReadToEndAsync().ConfigureAwait(false)).ConfigureAwait(false);
    }
}
