namespace FluxGen.Spec.Tests.Support;

// Specifications around the part that a test is about.
internal static class Api
{
    // The schemas begin in line 6.
    public static string WithSchemas(string schemas, string version = "3.0.3") =>
        $$"""
        openapi: {{version}}
        info: { title: A, version: '1' }
        paths: {}
        components:
          schemas:
        {{Indent(schemas, 4)}}
        """;

    // The paths begin in line 4.
    public static string WithPaths(string paths, string version = "3.0.3") =>
        $$"""
        openapi: {{version}}
        info: { title: A, version: '1' }
        paths:
        {{Indent(paths, 2)}}
        """;

    private static string Indent(string text, int columns) => string.Join('\n', text.Split('\n').Select(line => new string(' ', columns) + line));
}
