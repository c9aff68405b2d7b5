using System.Globalization;
using FluxGen.Cli.Tests.Support;
using SkiaSharp;
using YamlDotNet.Serialization;

namespace FluxGen.Cli.Tests.Generation;

internal static class PictureSizes
{
    // Read from the document itself, apart from the code that draws by it.
    public static IReadOnlyDictionary<string, SKSizeI> Read()
    {
        Dictionary<string, object> document = new Deserializer().Deserialize<Dictionary<string, object>>(RepositoryFiles.ReadSpecification());
        Dictionary<object, object> schemas = Child(Child(document.ToDictionary(entry => (object)entry.Key, entry => entry.Value), "components"), "schemas");
        return schemas.Values.OfType<Dictionary<object, object>>()
            .Where(schema => schema.ContainsKey("x-image-sizes"))
            .SelectMany(schema => Child(schema, "x-image-sizes"))
            .ToDictionary(size => (string)size.Key, size => new SKSizeI(Number(size.Value, "width"), Number(size.Value, "height")));
    }

    private static Dictionary<object, object> Child(Dictionary<object, object> parent, string name) => (Dictionary<object, object>)parent[name];

    private static int Number(object size, string name) => int.Parse((string)((Dictionary<object, object>)size)[name], CultureInfo.InvariantCulture);
}
