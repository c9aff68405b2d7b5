using System.Text.RegularExpressions;

namespace FluxGen.Testing.OpenApi;

// A path of the specification, such as /jobs/{id}: a parameter is one segment, or a part of one.
internal sealed partial class PathTemplate
{
    private readonly Regex _pattern;
    private readonly List<string> _names = [];

    public PathTemplate(string template)
    {
        int position = 0;
        string pattern = string.Empty;
        foreach (Match parameter in Parameter.Matches(template))
        {
            pattern += $"{Regex.Escape(template[position..parameter.Index])}([^/]+)";
            position = parameter.Index + parameter.Length;
            _names.Add(parameter.Groups[1].Value);
        }

        _pattern = new Regex($"^{pattern}{Regex.Escape(template[position..])}\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    public int ParameterCount => _names.Count;

    public bool Matches(string path) => _pattern.IsMatch(path);

    // The path is decoded already.
    public IReadOnlyList<string> Values(string path, string name) =>
        _names.IndexOf(name) is var index and >= 0 ? [_pattern.Match(path).Groups[index + 1].Value] : [];

    [GeneratedRegex(@"\{([^}]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter { get; }
}
