namespace FluxGen.Testing.OpenApi;

internal sealed class Specification
{
    private const string ResourceName = "flux-generations.yaml";

    private static readonly Lazy<Task<Specification>> Embedded = new(() => ParseAsync(ReadResource()));

    private Specification(SpecificationNode root)
    {
        Operations = Operation.ReadAll(root);
        ImageSizes = ImageSize.ReadAll(root);
    }

    public IReadOnlyList<Operation> Operations { get; }

    // The keys are the wire values of the aspect ratios.
    public IReadOnlyDictionary<string, ImageSize> ImageSizes { get; }

    public static Task<Specification> LoadAsync() => Embedded.Value;

    public static Task<Specification> ParseAsync(string yaml) => Task.Run(() => new Specification(SpecificationNode.Root(yaml)));

    public Operation FindOperation(string method, string path) =>
        Operations.FirstOrDefault(operation => operation.Method == method && operation.Path == path) ?? throw new InvalidOperationException(
            $"The specification has no {method} {path}, but the client has: they were not built from the same specification.");

    private static string ReadResource()
    {
        using Stream stream = typeof(Specification).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly does not contain {ResourceName}: it was not built whole.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
