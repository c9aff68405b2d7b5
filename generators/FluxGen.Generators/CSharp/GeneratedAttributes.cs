namespace FluxGen.Generators.CSharp;

// Tells tools that a type is generated. A partial type gets them from one of its parts alone.
internal static class GeneratedAttributes
{
    public static string Version { get; } = typeof(GeneratedAttributes).Assembly.GetName().Version.ToString(fieldCount: 3);

    private static readonly string Code = $"global::System.CodeDom.Compiler.GeneratedCode(\"FluxGen\", {CSharpText.Literal(Version)})";

    public static string OfInterface { get; } = $"[{Code}]";

    public static string OfClass { get; } = $"[{Code}, global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]";

    public static string OfClassWith(string attribute) => $"{OfClass.Substring(0, OfClass.Length - 1)}, {attribute}]";
}
