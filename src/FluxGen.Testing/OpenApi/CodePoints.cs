namespace FluxGen.Testing.OpenApi;

internal static class CodePoints
{
    public static int Count(string text) => text.EnumerateRunes().Count();
}
