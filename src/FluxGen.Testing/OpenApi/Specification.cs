using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

internal sealed class Specification
{
    private const string ResourceName = "flux-generations.yaml";

    private static readonly Lazy<Task<Specification>> Embedded = new(() => ParseAsync(ReadResource()));

    private Specification(SpecificationNode root, bool isOwn)
    {
        Operations = Operation.ReadAll(root);
        ImageSizes = isOwn ? ImageSize.ReadAll(root) : new Dictionary<string, ImageSize>();
        ServerPaths = isOwn ? [] : ReadServerPaths(root);
        IsOwn = isOwn;
    }

    // The specification of the image API, whose operations the client has.
    public bool IsOwn { get; }

    // The paths of the servers, without a slash at the end. A request may begin with one of them.
    public IReadOnlyList<string> ServerPaths { get; }

    public IReadOnlyList<Operation> Operations { get; }

    // The keys are the wire values of the aspect ratios.
    public IReadOnlyDictionary<string, ImageSize> ImageSizes { get; }

    public static Task<Specification> LoadAsync() => Embedded.Value;

    public static Task<Specification> ParseAsync(string yaml) => Task.Run(() => new Specification(SpecificationNode.Root(yaml), isOwn: true));

    // Any specification, with the files that it refers to.
    public static Task<Specification> LoadAsync(string path) => Task.Run(() =>
    {
        SpecificationNode root = SpecificationNode.Of(new SpecificationFiles().Load(path));
        bool isOpenApi = root.Raw("openapi") is JValue { Value: not null } version && JsonTokens.TextOf(version).StartsWith("3.", StringComparison.Ordinal);
        if (!isOpenApi)
        {
            throw new InvalidDataException($"{path}: expected an OpenAPI document of version 2.0 or 3.x, found another file. Name one that begins with openapi: or swagger:.");
        }

        try
        {
            Specification read = new(root, isOwn: false);
            return read.Operations.Count > 0 ? read : throw new InvalidDataException("#/paths: expected an operation, found none. Add one there.");
        }
        catch (InvalidDataException mistake)
        {
            throw new InvalidDataException($"{path}{mistake.Message}", mistake);
        }
    });

    public Operation FindOperation(string method, string path) =>
        Operations.FirstOrDefault(operation => operation.Method == method && operation.Path == path) ?? throw new InvalidOperationException(
            $"The specification has no {method} {path}, but the client has: they were not built from the same specification.");

    // A server's URL can be relative or have variables.
    private static string[] ReadServerPaths(SpecificationNode root) =>
    [
        .. (root["servers"]?.Items ?? [])
            .Select(server => server.Raw("url")?.ToString() ?? string.Empty)
            .Select(url => Uri.TryCreate(new Uri("http://localhost"), url, out Uri? address) ? Uri.UnescapeDataString(address.AbsolutePath).TrimEnd('/') : string.Empty)
            .Where(path => path.Length > 0)
            .OrderByDescending(path => path.Length),
    ];

    private static string ReadResource()
    {
        using Stream stream = typeof(Specification).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly does not contain {ResourceName}: it was not built whole.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
