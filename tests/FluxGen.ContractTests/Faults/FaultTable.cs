using System.Text;
using FluxGen.ContractTests.Handlers;

namespace FluxGen.ContractTests.Faults;

// The matrix as a Markdown page.
internal static class FaultTable
{
    private const string Introduction =
        """
        # The fault matrix

        What can go wrong with a generation, and what follows from it: how often the service was asked, what the call throws or
        returns, whether the request may have been billed (`Delivery`), which files there are afterwards, and what the command line
        says. `FaultMatrixTests` plays each row in memory, into a directory and by the command line, and compares every column.

        This page is made from the rows in `tests/FluxGen.ContractTests/Faults/Rows`. After a change of them, delete the page and
        run `dotnet test tests/FluxGen.ContractTests --filter FaultPageTests`, which writes it anew.

        - *On the wire*: what the server sends. `⏎` is a line break of HTTP, `{server}` the URL of the server, `{key}` the API key,
          `{png}` an image in base64. A mock server is given by its scenario.
        - *Requests*: for a generation, and after a `+` those for images.
        - *Result*: the exception of `GenerateAsync` and `GenerateToDirectoryAsync`, or the number of images, and how many of them
          `GenerateToDirectoryAsync` could not save. It is empty where only the process of the command line has the fault.
        - *Delivery*: of the exception, or of the failure of the image that is not saved.
        - *Files*: in the directory, with `*` for what is different each time.
        - *Exit*: the exit code of the command line. Without any, the command line cannot have this fault.
        - *Standard output* and *standard error*: what they have among other lines. The messages of exceptions are on standard error.

        The last table is played by `HandlerTests`: a `FluxClient` over an `HttpClient` of a host that adds handlers to all of its clients.

        """;

    private static readonly string[] Columns =
        ["Fault", "On the wire", "Requests", "Result", "Delivery", "Files", "Exit", "Standard output", "Message and standard error"];

    private static readonly string[] HandlerColumns =
        ["First attempt", "Handlers", "Requests", "Result with a `SendOnceHandler`", "Delivery", "Result without", "Delivery"];

    public static string Render()
    {
        StringBuilder page = new(Introduction.ReplaceLineEndings("\n"));
        foreach (FaultTheme theme in FaultTheme.All)
        {
            page.Append(Table(theme.Title, Columns, theme.Rows.Select(Cells)));
        }

        page.Append(Table("Handlers of the HttpClient", HandlerColumns, HandlerCase.All.Select(Cells)));
        return page.ToString();
    }

    private static string Table(string title, string[] columns, IEnumerable<IEnumerable<string>> rows) =>
        $"\n## {title}\n\n{string.Concat(rows.Prepend(columns.Select(_ => "---")).Prepend(columns).Select(Line))}";

    private static IEnumerable<string> Cells(HandlerCase row) =>
        [row.Name, row.Handlers.Name, "1", Result(row.Kept), Delivery(row.Kept.Delivery), Result(row.Bare), Delivery(row.Bare.Delivery)];

    private static string Result(Handlers.Outcome outcome) => outcome.Exception is null ? "1 image" : $"`{outcome.Exception.Name}`";

    private static string Delivery(Delivery? delivery) => delivery is null ? "" : $"`{delivery}`";

    private static IEnumerable<string> Cells(FaultRow row) =>
    [
        row.Name,
        row.Shell is null ? row.Wire.Text : $"{row.Wire.Text}; `{row.Shell.Trim()}`",
        row.Downloads == 0 ? $"{row.Requests}" : $"{row.Requests} + {row.Downloads}",
        row.Shell is not null ? "" : row.Exception is not null ? $"`{row.Exception.Name}`" : $"{Count(row.Images, "image")}{(row.Failures == 0 ? "" : $", {row.Failures} not saved")}",
        Delivery(row.Delivery),
        string.Join(", ", row.Files.Select(file => $"`{file}`")),
        $"{row.ExitCode}",
        Texts(row.Prints),
        Texts(row.ExitCode is null ? row.Says : [.. row.Says, .. row.Tells]),
    ];

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string Texts(IEnumerable<string> texts) => string.Join(", ", texts.Select(text => $"“{text.Trim()}”"));

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n";
}
