namespace FluxGen.Spec.Reading;

internal static class SpecReader
{
    // Null if the file cannot be read or is not OpenAPI. What is wrong is added to the problems.
    public static SpecificationDocument? Read(string path, SpecReaderOptions options, ICollection<Problem> problems)
    {
        string fullPath = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(fullPath)!;
        SpecificationFiles files = new(problems);
        if (files.Load(fullPath, options.File) is not SpecNode node)
        {
            return null;
        }

        if (node is not SpecMapping root)
        {
            problems.Add(Problem.Error(ProblemIds.Unreadable, node.Place, "the specification is not an object. Is it an OpenAPI document?"));
            return null;
        }

        SpecVersion version = VersionReader.Read(root, problems);
        if (version == SpecVersion.None)
        {
            return null;
        }

        ReferenceResolver references = new(files, fullPath, Path.GetFullPath(options.AllowedFolder ?? folder, folder), problems);
        if (version == SpecVersion.V20)
        {
            root = new SwaggerUpgrade(references).Upgrade(root);
        }

        return new SpecificationDocument(root, version, files, references);
    }
}
