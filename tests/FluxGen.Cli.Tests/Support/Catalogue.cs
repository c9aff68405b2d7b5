using System.Text.RegularExpressions;
using FluxGen.Runtime;

namespace FluxGen.Cli.Tests.Support;

// The catalogue of the specification, so that no test has to repeat it.
internal static partial class Catalogue
{
    // The options that the command has whatever the specification says.
    private static readonly IReadOnlyList<string> OwnOptions = ["out", "overwrite", "json", "sandbox", "base-url", "api-key-file", "retries", "timeout", "allow-host", "help", "version"];

    public static OperationInfo Operation => ImagesOperations.GenerateImages;

    public static IReadOnlyList<SchemaPropertyInfo> Properties => Operation.RequestProperties;

    public static SchemaPropertyInfo AspectRatio => Property(nameof(ImageGenerationRequest.AspectRatio));

    public static SchemaPropertyInfo NumImages => Property(nameof(ImageGenerationRequest.NumImages));

    public static SchemaPropertyInfo OutputFormat => Property(nameof(ImageGenerationRequest.OutputFormat));

    public static SchemaPropertyInfo Prompt => Property(nameof(ImageGenerationRequest.Prompt));

    public static SchemaPropertyInfo Seed => Property(nameof(ImageGenerationRequest.Seed));

    public static bool IsArgument(this SchemaPropertyInfo property) => property is { IsRequired: true, Default: null };

    // The name in help and errors.
    public static string ShownName(this SchemaPropertyInfo property)
    {
        string words = NoLetters().Replace(property.Name.ToLowerInvariant(), "-").Trim('-');
        return property.IsArgument() ? $"<{property.Name}>" : OwnOptions.Contains(words) ? $"--request-{words}" : $"--{words}";
    }

    public static string Pointer(this SchemaPropertyInfo property) => "/" + property.Name;

    public static object? Limit(this SchemaPropertyInfo property, string keyword) =>
        property.Constraints.FirstOrDefault(constraint => constraint.Keyword == keyword)?.Limit;

    private static SchemaPropertyInfo Property(string name) => Properties.Single(property => property.ClrName == name);

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoLetters();
}
