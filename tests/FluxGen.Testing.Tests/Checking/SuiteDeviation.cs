namespace FluxGen.Testing.Tests.Checking;

// A group of tests in which the verdict of the mock server differs from that of the JSON Schema test suite, and why. Without a
// group, all of the file.
internal sealed record SuiteDeviation(string Draft, string File, string? Group, string Reason)
{
    private const string Current = "draft2020-12";
    private const string Formats = "OpenAPI describes data by formats, so they are validated; the suite takes them for notes.";

    public static IReadOnlyList<SuiteDeviation> All { get; } =
    [
        new(Current, "format", null, Formats),
    ];

    public bool Covers(string file, string group) => File == file && (Group is null || Group == group);
}
