namespace FluxGen.Testing.Tests.Checking;

// A group of tests in which the verdict of the mock server differs from that of the JSON Schema test suite, and why. Without a
// group, all of the file.
internal sealed record SuiteDeviation(string Draft, string File, string? Group, string Reason)
{
    private const string Current = "draft2020-12";
    private const string Remote = "Nothing is fetched from the network, so a reference to another address is refused with its place.";

    public static IReadOnlyList<SuiteDeviation> All { get; } =
    [
        new(Current, "format", null, "OpenAPI describes data by formats, so they are validated; the suite takes them for notes."),
        new(Current, "refRemote", null, Remote),
        new(Current, "ref", "remote ref, containing refs itself", Remote),
        new(Current, "defs", "validate definition against metaschema", Remote),
        new(Current, "dynamicRef", "strict-tree schema, guards against misspelled properties", Remote),
        new(Current, "dynamicRef", "tests for implementation dynamic anchor and reference link", Remote),
        new(Current, "dynamicRef", "$ref and $dynamicAnchor are independent of order - $defs first", Remote),
        new(Current, "dynamicRef", "$ref and $dynamicAnchor are independent of order - $ref first", Remote),
        new(Current, "dynamicRef", "$ref to $dynamicRef finds detached $dynamicAnchor", Remote),
        new(Current, "dynamicRef", "$dynamicRef avoids the root of each schema, but scopes are still registered", "A reference that stands alone is no schema of its own."),
        new(Current, "vocabulary", "schema that uses custom metaschema with with no validation vocabulary", "OpenAPI chooses the vocabulary, and $schema does not change it."),
    ];

    public bool Covers(string file, string group) => File == file && (Group is null || Group == group);
}
