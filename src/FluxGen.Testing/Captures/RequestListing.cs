using System.Globalization;

namespace FluxGen.Testing.Captures;

internal static class RequestListing
{
    private const int MostLines = 20;

    public static string Write(string complaint, IReadOnlyList<CapturedRequest> requests)
    {
        string[] lines = [.. requests.TakeLast(MostLines).Select(request => $"  {request}")];
        string heading = requests.Count switch
        {
            0 => "No request came.",
            <= MostLines => "What came:",
            _ => string.Create(CultureInfo.InvariantCulture, $"What came, the last {MostLines} of {requests.Count}:"),
        };
        return string.Join(Environment.NewLine, [complaint, heading, .. lines]);
    }
}
