using System.Text.RegularExpressions;

namespace FluxGen.Testing.OpenApi;

// A path of the specification, such as /jobs/{id}: a parameter is one segment, or a part of one.
internal sealed partial class PathTemplate(string template)
{
    private readonly string[] _names = [.. Parameter().Matches(template).Select(parameter => parameter.Value[1..^1])];

    private readonly Regex _pattern = new(
        $"^{string.Join("([^/]+)", Parameter().Split(template).Select(Regex.Escape))}\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    // Comes before that of another template if a path that matches both is meant for this one: a concrete segment precedes one with
    // parameters, and that one precedes a segment that is a parameter.
    public string Precedence { get; } = string.Concat(template.Split('/').Select(Rank));

    public bool Matches(string path) => _pattern.IsMatch(path);

    // The path has been decoded.
    public IReadOnlyList<string> Values(string path, string name) =>
        Array.IndexOf(_names, name) is var index and >= 0 ? [_pattern.Match(path).Groups[index + 1].Value] : [];

    private static char Rank(string segment)
    {
        int parameters = Parameter().Count(segment);
        return parameters == 1 && Parameter().Match(segment).Length == segment.Length ? char.MaxValue : (char)('0' + parameters);
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
