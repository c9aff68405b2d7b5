namespace FluxGen.Spec.Reading;

internal static class VersionReader
{
    private const string Expected = "expected is openapi: 3.0.x, 3.1.x or 3.2.x, or swagger: '2.0'";

    public static SpecVersion Read(SpecMapping root, ICollection<Problem> problems)
    {
        SpecNode? node = root["openapi"] ?? root["swagger"];
        if (node is null)
        {
            problems.Add(Problem.Error(
                ProblemIds.Version,
                root.Place,
                $"neither openapi nor swagger says which version this is; {Expected}. Add that line; if this is no OpenAPI document, name another file."));
            return SpecVersion.None;
        }

        string text = (node as SpecScalar)?.Text ?? "";
        string[] parts = text.Split('.');
        SpecVersion version = (root.Has("openapi"), parts[0], parts.ElementAtOrDefault(1)) switch
        {
            (false, "2", "0" or null) => SpecVersion.V20,
            (true, "3", "0") => SpecVersion.V30,
            (true, "3", "1") => SpecVersion.V31,
            (true, "3", "2") => SpecVersion.V32,
            _ => SpecVersion.None,
        };
        if (version == SpecVersion.None)
        {
            problems.Add(Problem.Error(ProblemIds.Version, node.Place, $"the version {OneLine.Quote(text)} is not supported; {Expected}. Convert the specification."));
        }

        return version;
    }
}
