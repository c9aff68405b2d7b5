using System.Text.RegularExpressions;
using FluxGen.Runtime;

namespace FluxGen.Cli.Tests.Support;

// What the specification says, so that no test has to repeat it.
internal static partial class Catalogue
{
    // What the command has whatever the specification says.
    private static readonly IReadOnlyList<string> OwnOptions = ["out", "overwrite", "json", "sandbox", "base-url", "api-key-file", "retries", "help", "version"];

    public static OperationInfo Operation => ImagesOperations.GenerateImages;

    public static IReadOnlyList<SchemaPropertyInfo> Members => Operation.RequestProperties;

    public static SchemaPropertyInfo AspectRatio => Member(nameof(ImageGenerationRequest.AspectRatio));

    public static SchemaPropertyInfo NumImages => Member(nameof(ImageGenerationRequest.NumImages));

    public static SchemaPropertyInfo OutputFormat => Member(nameof(ImageGenerationRequest.OutputFormat));

    public static SchemaPropertyInfo Prompt => Member(nameof(ImageGenerationRequest.Prompt));

    public static SchemaPropertyInfo Seed => Member(nameof(ImageGenerationRequest.Seed));

    public static bool IsArgument(this SchemaPropertyInfo member) => member is { IsRequired: true, Default: null };

    // As help and errors show it.
    public static string ShownName(this SchemaPropertyInfo member)
    {
        string words = NoLetters().Replace(member.Name.ToLowerInvariant(), "-").Trim('-');
        return member.IsArgument() ? $"<{member.Name}>" : OwnOptions.Contains(words) ? $"--request-{words}" : $"--{words}";
    }

    public static string Pointer(this SchemaPropertyInfo member) => "/" + member.Name;

    public static object? Limit(this SchemaPropertyInfo member, string keyword) =>
        member.Constraints.FirstOrDefault(constraint => constraint.Keyword == keyword)?.Limit;

    private static SchemaPropertyInfo Member(string property) => Members.Single(member => member.ClrName == property);

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoLetters();
}
