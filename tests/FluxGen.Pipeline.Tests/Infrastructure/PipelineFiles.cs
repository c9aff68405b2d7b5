namespace FluxGen.Pipeline.Tests.Infrastructure;

internal static class PipelineFiles
{
    public static string Targets { get; } = RepositoryFiles.Combine("generators", "FluxGen.Generators", "build", "FluxGen.Generators.targets");

    public static string Templates { get; } = RepositoryFiles.Combine("generators", "templates");

    public static string NSwagConfiguration { get; } = RepositoryFiles.Combine("nswag.json");

    public static string PackageVersions { get; } = RepositoryFiles.Combine("Directory.Packages.props");

    public static string Runtime { get; } =
        RepositoryFiles.Combine("src", "FluxGen.Runtime", "bin", RepositoryFiles.Configuration, "net8.0", "FluxGen.Runtime.dll");

    public static string Generator { get; } =
        RepositoryFiles.Combine("generators", "FluxGen.Generators", "bin", RepositoryFiles.Configuration, "netstandard2.0", "FluxGen.Generators.dll");

    public static string SpecTool { get; } =
        RepositoryFiles.Combine("generators", "FluxGen.Spec", "bin", RepositoryFiles.Configuration, "net8.0", "FluxGen.Spec.dll");

    public static string ReadSpecification(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specifications", name));
}
