using System.Xml.Linq;
using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests.Packages;

// The package versions of the repository.
internal static class PackageVersions
{
    private static readonly XDocument Document = XDocument.Load(PipelineFiles.PackageVersions);

    public static string Of(string package) => Of(Document.Descendants("PackageVersion"))[package];

    public static IReadOnlyDictionary<string, string> InGroup(string label) =>
        Of(Document.Descendants("ItemGroup").Single(group => group.Attribute("Label")?.Value == label).Elements());

    private static Dictionary<string, string> Of(IEnumerable<XElement> versions) => versions.ToDictionary(
        static version => version.Attribute("Include")!.Value,
        static version => version.Attribute("Version")!.Value);
}
