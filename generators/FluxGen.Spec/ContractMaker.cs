using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluxGen.Spec.Normalizing;
using FluxGen.Spec.NSwag;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec;

// Makes the contract of one item.
internal sealed class ContractMaker(Request request, ContractItem item, ICollection<Problem> problems)
{
    private static readonly JsonWriterOptions Json = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SpecificationRun _run = new(problems);

    // The full paths of the files of the specification.
    public IReadOnlyCollection<string> Files => _run.Files;

    // The path of the new contract, or null if there are errors.
    public async Task<string?> MakeAsync(CancellationToken cancellationToken)
    {
        if (await _run.NormalizeAsync(item.FullPath, new SpecReaderOptions(item.Spec, item.AllowedFolder), Options()).ConfigureAwait(false) is not JsonObject normalized)
        {
            return null;
        }

        // Two builds of one project can run at once (an editor's and ours), so each has files of its own until they are complete.
        string run = Path.Combine(request.Folder, $"{item.Name}.{Guid.NewGuid():N}");
        try
        {
            Write(normalized, run + ".json");
            NSwagRun tool = new(NSwagTool.Find(request.NSwag)!, request.Configuration, request.Templates);
            string? fault = await tool.RunAsync(run, item.Namespace, item.Visibility!, cancellationToken).ConfigureAwait(false);
            File.Move(run + ".json", item.Normalized, overwrite: true);
            if (fault is null)
            {
                return run + ".cs";
            }

            problems.Add(Problem.Error(ProblemIds.Unreadable, new Place(item.Spec, 0, 0, ""), fault));
            File.Delete(run + ".cs");
            return null;
        }
        finally
        {
            File.Delete(run + ".json");
            File.Delete(run + ".nswag");
        }
    }

    private NormalizerOptions Options() => new()
    {
        OperationNames = item.OperationNames,
        UnsupportedKeywords = item.UnsupportedKeywords ?? Severity.Error,
        Filter = item.Filter,
    };

    private static void Write(JsonObject normalized, string path)
    {
        using FileStream stream = File.Create(path);
        using Utf8JsonWriter writer = new(stream, Json);
        normalized.WriteTo(writer);
    }
}
