using System.Text;

namespace FluxGen.Runtime.Http;

// Which URL the paths of operations are appended to.
internal static class ServerUrl
{
    public static string Resolve(ApiClientOptions? options, HttpClient? httpClient, string serverUrl, IReadOnlyList<ServerVariableInfo>? variables)
    {
        Uri? given = options?.BaseAddress ?? httpClient?.BaseAddress;
        string url = given?.OriginalString
            ?? (variables is null && options?.ServerVariables is not { Count: > 0 } ? serverUrl : Expand(serverUrl, variables ?? [], options?.ServerVariables));
        return Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" && uri.Query.Length + uri.Fragment.Length == 0
            ? uri.AbsoluteUri.TrimEnd('/') + "/"
            : throw new ArgumentException(
                $"'{url}' is not a base address: expected an absolute http or https URL without a query, such as https://example.com/api."
                + (given is null ? " It is the server of the specification, so set ApiClientOptions.BaseAddress." : ""),
                nameof(options));
    }

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
            string value = values is not null && values.TryGetValue(variable.Name, out string? given) ? given : variable.Default;
            expanded.Replace($"{{{variable.Name}}}", Ensure(variable, value));
        }

        return expanded.ToString();
    }

    private static string Ensure(ServerVariableInfo variable, string value) =>
        variable.AllowedValues.Count == 0 || variable.AllowedValues.Contains(value)
            ? value
            : throw new ArgumentException(
                $"The variable '{variable.Name}' of the server is '{UnicodeText.Shorten(value)}': expected one of '{string.Join("', '", variable.AllowedValues)}'. Correct ApiClientOptions.ServerVariables.",
                nameof(value));
}
