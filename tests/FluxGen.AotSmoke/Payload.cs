using System.Text;

namespace FluxGen.AotSmoke;

/// <summary>The examples of the API description, as the tests have them too.</summary>
internal static class Payload
{
    public static string Url { get; } = Read("url");

    public static string Base64 { get; } = Read("base64");

    public static string Error { get; } = Read("error");

    /// <summary>The text of a member, as it stands in the JSON.</summary>
    public static string Member(string json, string name)
    {
        string start = $"\"{name}\":\"";
        int from = json.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return json[from..json.IndexOf('"', from)];
    }

    private static string Read(string name)
    {
        using Stream stream = typeof(Payload).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
