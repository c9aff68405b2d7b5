namespace FluxGen.Generators.CSharp;

// Tells tools that a type is generated. A partial type gets them from one of its parts alone.
internal static class GeneratedAttributes
{
    public static string Version { get; } = typeof(GeneratedAttributes).Assembly.GetName().Version.ToString(fieldCount: 3);

    public static string OfInterface { get; } = $"[global::System.CodeDom.Compiler.GeneratedCode(\"FluxGen\", {CSharpText.Literal(Version)})]";

    public static string OfClass { get; } = $"{OfInterface}\n[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]";
}
