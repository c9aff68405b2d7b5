using System.Text;

namespace FluxGen.Runtime.Http;

// Which URL the paths of operations are appended to.
internal static class ServerUrl
{
    // What ends a host name, or turns what stands before it into a user name.
    private const string HostEnds = "/\\?#@";

    public static string Resolve(ApiClientOptions? options, HttpClient? httpClient, string serverUrl, IReadOnlyList<ServerVariableInfo>? variables)
    {
        Uri? given = options?.BaseAddress ?? httpClient?.BaseAddress;
        string url = given?.OriginalString
            ?? (variables is null && options?.ServerVariables is not { Count: > 0 } ? serverUrl : Expand(serverUrl, variables ?? [], options?.ServerVariables));
        return Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" && uri.Query.Length + uri.Fragment.Length == 0
            ? uri.AbsoluteUri.TrimEnd('/') + "/"
            : throw new ArgumentException(
                $"'{WithoutPassword(url)}' is not a base address: expected an absolute http or https URL without a query, such as https://example.com/api."
                + (given is null ? " It is the server of the specification, so set ApiClientOptions.BaseAddress." : ""),
                nameof(options));
    }

    private static string WithoutPassword(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.UserInfo.Length > 0 ? $"{uri.Scheme}://…{url[url.LastIndexOf('@')..]}" : url;

    private static string Expand(string url, IReadOnlyList<ServerVariableInfo> variables, IReadOnlyDictionary<string, string>? values)
    {
        foreach (string name in values?.Keys ?? [])
        {
            if (!variables.Any(variable => variable.Name == name))
            {
                string known = variables.Count == 0 ? "none" : string.Join(", ", variables.Select(variable => $"'{variable.Name}'"));
                throw new ArgumentException($"The server has no variable '{name}': expected one of its variables, which are {known}. Correct ApiClientOptions.ServerVariables.", nameof(values));
            }
        }

        StringBuilder expanded = new(url);
        foreach (ServerVariableInfo variable in variables)
        {
            string placeholder = $"{{{variable.Name}}}";
            string value = values is not null && values.TryGetValue(variable.Name, out string? given) ? Ensure(variable, given, IsInHost(url, placeholder)) : variable.Default;
            expanded.Replace(placeholder, value);
        }

        return expanded.ToString();
    }

    private static string Ensure(ServerVariableInfo variable, string value, bool isInHost)
    {
        string? expected = variable.AllowedValues.Count > 0 && !variable.AllowedValues.Contains(value) ? $"one of '{string.Join("', '", variable.AllowedValues)}'"
            : isInHost && value.Any(letter => HostEnds.Contains(letter) && !variable.Default.Contains(letter)) ? "a part of a host name, which would be another host otherwise"
            : Uri.UnescapeDataString(value).Split('/', '\\').Any(segment => segment is "." or "..") ? "a text without the segments '.' and '..', which would be another path"
            : null;
        return expected is null
            ? value
            : throw new ArgumentException($"The variable '{variable.Name}' of the server is '{UnicodeText.Shorten(value)}': expected {expected}. Correct ApiClientOptions.ServerVariables.", nameof(value));
    }

    // A variable can also stand for the whole URL, and is free then.
    private static bool IsInHost(string url, string placeholder)
    {
        int start = url.IndexOf("://", StringComparison.Ordinal);
        int end = start < 0 ? 0 : url.IndexOf('/', start + "://".Length);
        return url.AsSpan(0, end < 0 ? url.Length : end).Contains(placeholder, StringComparison.Ordinal);
    }
}
