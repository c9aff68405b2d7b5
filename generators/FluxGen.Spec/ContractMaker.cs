using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluxGen.Spec.Normalizing;
using FluxGen.Spec.NSwag;
using FluxGen.Spec.Reading;
using FluxGen.Spec.Rules;

namespace FluxGen.Spec;

// Makes the contract of one item.
internal sealed class ContractMaker(Request request, ContractItem item, ICollection<Problem> problems)
{
    private const int StackBytes = 256 * 1024 * 1024;

    private static readonly JsonWriterOptions Json = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The full paths of the files of the specification.
    public IReadOnlyCollection<string> Files { get; private set; } = [];

    // The path of the new contract, or null if there are errors.
    public async Task<string?> MakeAsync(CancellationToken cancellationToken)
    {
        if (await NormalizeAsync().ConfigureAwait(false) is not JsonObject normalized)
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

    // Schemas can be nested as deep as somebody likes, and a thread of the pool has little stack.
    private Task<JsonObject?> NormalizeAsync()
    {
        TaskCompletionSource<JsonObject?> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Thread thread = new(Run, StackBytes);
        thread.Start();
        return result.Task;

        void Run()
        {
            try
            {
                result.SetResult(Normalize());
            }
            catch (Exception error)
            {
                result.SetException(error);
            }
        }
    }

    private JsonObject? Normalize()
    {
        SpecificationDocument? document = SpecReader.Read(item.FullPath, new SpecReaderOptions(item.Spec, item.AllowedFolder), problems);
        if (document is null)
        {
            return null;
        }

        RuleSet.Check(document, problems);
        Files = [.. document.Files];
        if (HasErrors())
        {
            return null;
        }

        JsonObject normalized = Normalizer.Normalize(document, Options(), problems);
        Files = [.. document.Files];
        return HasErrors() ? null : normalized;
    }

    private NormalizerOptions Options() => new()
    {
        OperationNames = item.OperationNames,
        UnsupportedKeywords = item.UnsupportedKeywords ?? Severity.Error,
        Filter = item.Filter,
    };

    private bool HasErrors() => problems.Any(problem => problem.Severity == Severity.Error);

    private static void Write(JsonObject normalized, string path)
    {
        using FileStream stream = File.Create(path);
        using Utf8JsonWriter writer = new(stream, Json);
        normalized.WriteTo(writer);
    }
}
