using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests.Packages;

internal sealed class PackageTests
{
    private const string Client = "FluxGen";

    private const string Runtime = "FluxGen.Runtime";

    private const string MockServer = "FluxGen.Testing";

    private const string Generator = "FluxGen.Generators";

    private static readonly string[] Libraries = [Client, Runtime, MockServer];

    private static readonly string[] All = [.. Libraries, Generator];

    private static readonly string[] Frameworks = ["net8.0", "net10.0"];

    [Test]
    public void Client_runtime_mock_server_and_generator_are_packed_and_nothing_else()
    {
        Assert.That(Feed.Packing.ExitCode, Is.Zero, Feed.Packing.Output);
        Assert.That(Package.NamesIn(Feed.Folder), Is.EquivalentTo(All));
    }

    [Test]
    public void Packing_does_not_warn() => Assert.That(Feed.Packing.Output, Does.Not.Match(@"\bwarning [A-Z]+\d+"));

    [TestCaseSource(nameof(Libraries))]
    public void A_package_has_an_assembly_for_each_framework_its_documentation_and_a_README(string name)
    {
        IEnumerable<string> files = Package.Read(name).Files.Where(static file => file.Split('/')[0] is not ("_rels" or "package" or "[Content_Types].xml"));

        string[] targets = name == MockServer ? [$"buildTransitive/{name}.targets"] : [];
        IEnumerable<string> assemblies = Frameworks.SelectMany(framework => (string[])[$"lib/{framework}/{name}.dll", $"lib/{framework}/{name}.xml"]);
        Assert.That(files, Is.EquivalentTo((string[])[$"{name}.nuspec", "README.md", .. targets, .. assemblies]));
    }

    [TestCaseSource(nameof(All))]
    public void A_package_has_a_license_a_README_and_a_description(string name)
    {
        Package package = Package.Read(name);

        Assert.That(package["license"], Is.EqualTo("MIT"));
        Assert.That(package["readme"], Is.EqualTo("README.md"));
        Assert.That(package["description"], Is.Not.Empty.And.Not.EqualTo("Package Description"));
    }

    [Test]
    public void The_client_depends_only_on_its_runtime_one_JSON_library_and_what_dotnet_8_lacks()
    {
        string[] libraries = ["Newtonsoft.Json", "System.Net.ServerSentEvents"];

        Assert.That(Package.Read(Runtime).Dependencies.Keys, Is.EquivalentTo(libraries));
        Assert.That(Package.Read(Client).Dependencies.Keys, Is.EquivalentTo([Runtime, .. libraries]));
        Assert.That(Package.Read(Client).Dependencies[Runtime], Is.EqualTo(Feed.Version));
    }

    // A project that references the mock server does not have the pins of this repository.
    [Test]
    public void The_mock_server_depends_on_the_pins_of_its_web_server()
    {
        IReadOnlyDictionary<string, string> pins = PackageVersions.InGroup("Pins for WireMock.Net");

        Assert.That(pins, Is.Not.Empty);
        Assert.That(Package.Read(MockServer).Dependencies, Is.SupersetOf(pins));
    }

    [Test]
    public void The_mock_server_depends_on_the_client_and_on_no_build_tool()
    {
        IReadOnlyDictionary<string, string> dependencies = Package.Read(MockServer).Dependencies;

        Assert.That(dependencies[Client], Is.EqualTo(Feed.Version));
        Assert.That(dependencies.Keys, Has.None.Match(@"FluxGen\.Generators|MSBuild|Analyzers|PolySharp"));
    }

    [Test]
    public void The_generator_brings_its_runtime_and_the_build_files_of_NSwag_and_builds_only_for_who_references_it()
    {
        Package package = Package.Read(Generator);

        Assert.That(package.Dependencies, Is.EquivalentTo(new Dictionary<string, string> { [Runtime] = Feed.Version, ["NSwag.MSBuild"] = PackageVersions.Of("NSwag.MSBuild") }));
        Assert.That(package.Files, Has.None.StartsWith("buildTransitive/").And.None.EndsWith(".pdb"));
        Assert.That(package.Files, Is.SupersetOf((string[])
        [
            "README.md", "DIAGNOSTICS.md", "nswag.json", "build/FluxGen.Generators.targets", "analyzers/dotnet/cs/FluxGen.Generators.dll",
            "tools/FluxGen.Spec.dll", "tools/FluxGen.Spec.runtimeconfig.json", "tools/YamlDotNet.dll", "templates/Class.liquid",
        ]));
    }

    [Test]
    public async Task Packing_twice_with_one_timestamp_gives_the_same_bytes()
    {
        string[] folders = [Path.Combine(Feed.Root, "one"), Path.Combine(Feed.Root, "other")];
        foreach (string folder in folders)
        {
            BuildResult result = await Feed.PackAsync($"src/{Runtime}", folder, "-p:DeterministicTimestamp=1750000000").ConfigureAwait(false);
            Assert.That(result.ExitCode, Is.Zero, result.Output);
        }

        Assert.That(File.ReadAllBytes(Package.PathOf(Runtime, folders[0])), Is.EqualTo(File.ReadAllBytes(Package.PathOf(Runtime, folders[1]))));
    }
}
