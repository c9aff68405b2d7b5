using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// What is known of the file that a tree was read from. It is kept with the root of the tree.
internal sealed class SpecificationSource
{
    private static readonly Uri Nowhere = new("specification:///document");

    private readonly JToken _root;
    private readonly Uri _address;
    private readonly SpecificationFiles? _files;
    private Dictionary<string, JToken>? _identified;

    private SpecificationSource(JToken root, Uri address, SpecificationFiles? files, bool hasKeywordsBesideReferences)
    {
        _root = root;
        _address = address;
        _files = files;
        HasKeywordsBesideReferences = hasKeywordsBesideReferences;
    }

    // Before OpenAPI 3.1 everything beside a reference is ignored.
    public bool HasKeywordsBesideReferences { get; }

    private Dictionary<string, JToken> Identified => _identified ??= FindIdentified();

    public static SpecificationSource Of(JToken token)
    {
        JToken root = token.Root;
        if (root.Annotation<SpecificationSource>() is { } known)
        {
            return known;
        }

        SpecificationSource source = new(root, Nowhere, null, IsRecent(root));
        root.AddAnnotation(source);
        return source;
    }

    // The files that a specification consists of are in its version.
    public static void Set(JToken root, string path, SpecificationFiles files, JToken main) =>
        root.AddAnnotation(new SpecificationSource(root, new Uri(path), files, IsRecent(main)));

    // What a reference to an address leads to, without the fragment.
    public JToken Resource(JValue link, string address)
    {
        if (address.Length == 0)
        {
            return HasKeywordsBesideReferences ? ResourceOf(link) ?? _root : _root;
        }

        Uri target = new(BaseOf(link), address);
        return Identified.GetValueOrDefault(WithoutFragment(target))
            ?? (target.IsFile ? _files?.Load(target.LocalPath) : null)
            ?? throw SpecificationNode.Of(link).Error("a place in this specification or in a file beside it, such as #/components/schemas/Name");
    }

    public static JToken? Anchor(JToken resource, string name) => Find(resource, node => IsText(node["$anchor"], name) || IsText(node["$dynamicAnchor"], name));

    // Null also if the schema belongs to no $id.
    public static JToken? DynamicAnchor(JToken schema, string name) =>
        ResourceOf(schema) is { } resource ? Find(resource, node => IsText(node["$dynamicAnchor"], name)) : null;

    // A schema with an $id of its own has anchors of its own.
    private static JObject? Find(JToken resource, Func<JObject, bool> isFound)
    {
        Stack<JToken> left = new([resource]);
        while (left.TryPop(out JToken? token))
        {
            if (token is JObject node && isFound(node))
            {
                return node;
            }

            foreach (JToken child in token.Children().Where(child => IdOf(child) is null))
            {
                left.Push(child);
            }
        }

        return null;
    }

    private static JToken? ResourceOf(JToken token) => token.AncestorsAndSelf().FirstOrDefault(ancestor => IdOf(ancestor) is not null);

    private static bool IsRecent(JToken root) =>
        (root as JObject)?["openapi"]?.ToString() is { } version && version.StartsWith("3.", StringComparison.Ordinal) && !version.StartsWith("3.0", StringComparison.Ordinal);

    private static string? IdOf(JToken token) => token is JObject node && node["$id"] is JValue { Value: string id } && !id.StartsWith('#') ? id : null;

    private static bool IsText(JToken? token, string text) => token is JValue { Value: string found } && found == text;

    private static string WithoutFragment(Uri address) => address.AbsoluteUri.Split('#')[0];

    private Uri BaseOf(JToken token) => HasKeywordsBesideReferences
        ? token.AncestorsAndSelf().Select(IdOf).OfType<string>().Reverse().Aggregate(_address, (address, id) => Uri.TryCreate(address, id, out Uri? joined) ? joined : address)
        : _address;

    private Dictionary<string, JToken> FindIdentified()
    {
        Dictionary<string, JToken> found = [];
        if (HasKeywordsBesideReferences && _root is JContainer container)
        {
            foreach (JToken token in container.DescendantsAndSelf().Where(token => IdOf(token) is not null))
            {
                found.TryAdd(WithoutFragment(BaseOf(token)), token);
            }
        }

        return found;
    }
}
