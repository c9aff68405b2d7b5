using System.Globalization;
using FluxGen.Runtime;

namespace FluxGen.Cli.Requests;

internal static class MemberHelp
{
    public static string Describe(SchemaPropertyInfo member)
    {
        IEnumerable<string> sentences =
        [
            member.Description,
            .. Limits(member),
            member.Default is { } value ? $"Default of the service: {Text(value)}." : "",
        ];
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
    }

    public static string Placeholder(SchemaInfo schema) => schema switch
    {
        { AllowedValues.Count: > 0 } => string.Join('|', schema.AllowedValues),
        { Kind: SchemaKind.Array, Items: { } items } => Placeholder(items),
        { Kind: SchemaKind.Map, Items: { } items } => $"name={Placeholder(items)}",
        { Kind: SchemaKind.Boolean } => "true|false",
        { Kind: SchemaKind.Any or SchemaKind.Object } => "json",
        { Kind: SchemaKind.String, Format.Length: > 0 } => schema.Format,
        _ => schema.Kind.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<string> Limits(SchemaPropertyInfo member)
    {
        string? least = Limit(member, "minimum") is { } minimum ? $"at least {minimum}" : null;
        string? most = Limit(member, "maximum") is { } maximum ? $"at most {maximum}" : null;
        yield return Sentence("", least, most);

        string? shortest = Limit(member, "minLength") is { } minLength ? $"at least {minLength}" : null;
        string? longest = Limit(member, "maxLength") is { } maxLength ? $"at most {maxLength}" : null;
        yield return Sentence(" characters", shortest, longest);

        string? fewest = Limit(member, "minItems") is { } minItems ? $"at least {minItems}" : null;
        string? greatest = Limit(member, "maxItems") is { } maxItems ? $"at most {maxItems}" : null;
        yield return Sentence(" values", fewest, greatest);

        string? pattern = Limit(member, "pattern");
        yield return pattern switch
        {
            null => "",
            JsonText.NotBlankPattern => "Not blank.",
            _ => $"Matches {pattern}.",
        };
    }

    private static string Sentence(string unit, params string?[] limits)
    {
        string text = string.Join(" and ", limits.OfType<string>());
        return text.Length == 0 ? "" : $"{char.ToUpperInvariant(text[0])}{text[1..]}{unit}.";
    }

    private static string? Limit(SchemaPropertyInfo member, string keyword) =>
        member.Constraints.FirstOrDefault(constraint => constraint.Keyword == keyword) is { } constraint ? Text(constraint.Limit) : null;

    private static string Text(object value) => value is bool flag
        ? flag ? "true" : "false"
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
