using System.Text.RegularExpressions;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// A pattern of operations, such as GET /pets/* or /admin/**.
internal sealed partial class OperationPattern
{
    private readonly string? _method;
    private readonly Regex _path;

    public OperationPattern(string text)
    {
        Text = text;
        Match parts = Form().Match(text);
        _method = parts.Groups["method"] is { Success: true } method ? method.Value : null;
        string path = Regex.Escape(parts.Groups["path"].Value).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        _path = new Regex($@"\A{path}\z", RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant);
    }

    public string Text { get; }

    public static bool IsValid(string text) => Form().IsMatch(text);

    public bool Matches(SpecOperation operation) =>
        (_method is null || _method.Equals(operation.Method, StringComparison.OrdinalIgnoreCase)) && _path.IsMatch(operation.Path);

    [GeneratedRegex(@"\A(?:(?<method>[A-Za-z]+)\s+)?(?<path>[/*].*)\z", RegexOptions.Singleline)]
    private static partial Regex Form();
}
