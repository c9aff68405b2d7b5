using System.Text.Json.Nodes;
using FluxGen.Spec.Normalizing;
using FluxGen.Spec.Reading;
using FluxGen.Spec.Rules;

namespace FluxGen.Spec;

// Reads, checks and normalises a specification. Whoever runs it owns the problems.
internal sealed class SpecificationRun(ICollection<Problem> problems)
{
    private const int StackBytes = 256 * 1024 * 1024;

    public bool HasErrors => problems.Any(problem => problem.Severity == Severity.Error);

    // The full paths of the files of the specification.
    public IReadOnlyCollection<string> Files { get; private set; } = [];

    // Null if there are errors. Schemas can be nested as deep as somebody likes, and a thread of the pool has little stack.
    public Task<JsonObject?> NormalizeAsync(string path, SpecReaderOptions reading, NormalizerOptions normalizing)
    {
        TaskCompletionSource<JsonObject?> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Thread thread = new(Run, StackBytes) { IsBackground = true };
        thread.Start();
        return result.Task;

        void Run()
        {
            try
            {
                result.SetResult(Normalize(path, reading, normalizing));
            }
            catch (Exception error)
            {
                result.SetException(error);
            }
        }
    }

    private JsonObject? Normalize(string path, SpecReaderOptions reading, NormalizerOptions normalizing)
    {
        SpecificationDocument? document = SpecReader.Read(path, reading, problems);
        if (document is null)
        {
            return null;
        }

        RuleSet.Check(document, problems);
        Files = [.. document.Files];
        if (HasErrors)
        {
            return null;
        }

        JsonObject normalized = Normalizer.Normalize(document, normalizing, problems);
        Files = [.. document.Files];
        return HasErrors ? null : normalized;
    }
}
