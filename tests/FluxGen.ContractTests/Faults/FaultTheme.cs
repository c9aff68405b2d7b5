using FluxGen.ContractTests.Faults.Rows;

namespace FluxGen.ContractTests.Faults;

// Rows that belong together, in a table of their own.
internal sealed record FaultTheme(string Title, IReadOnlyList<FaultRow> Rows)
{
    public static IReadOnlyList<FaultTheme> All { get; } =
    [
        new("Errors", ErrorRows.All),
        new("Other statuses", StatusRows.All),
        new("Connections", ConnectionRows.All),
        new("Successes that cannot be read", BodyRows.All),
        new("Images in a response", ImageRows.All),
        new("Downloads", DownloadRows.All),
        new("Where a download leads", LocationRows.All),
        new("Streams and disks", StreamRows.All),
    ];
}
