using FluxGen.Spec.Reading;

namespace FluxGen.Spec;

// Makes the contracts of all items of a project.
internal sealed class ContractRun(Request request, TextWriter output)
{
    private readonly DateTime _started = DateTime.UtcNow;

    // False if there is an error.
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        string stamp = Path.Combine(request.Folder, "request.stamp");
        File.Delete(stamp);
        string[] faults = [.. RequestFaults.Of(request)];
        if (faults.Length > 0)
        {
            DeleteContracts(request.Items.Where(ItemFaults.HasFileName));
            await WriteAsync(faults.Select(fault => $"{OneLine.Of(request.ProjectFile)} : error {fault}")).ConfigureAwait(false);
            return false;
        }

        ContractInputs inputs = new(request);
        bool[] succeeded = new bool[request.Items.Count];
        await Parallel.ForAsync(0, request.Items.Count, cancellationToken, async (index, token) =>
        {
            ContractItem item = request.Items[index];
            succeeded[index] = inputs.AreUnchanged(item) || await MakeAsync(item, inputs, token).ConfigureAwait(false);
        }).ConfigureAwait(false);
        if (!Array.TrueForAll(succeeded, success => success) || !await EnsureDistinctTypesAsync().ConfigureAwait(false))
        {
            return false;
        }

        // What changes during the run is newer than its stamp.
        ContractInputs.WriteAtomically(Path.Combine(request.Folder, "request.inputs"), string.Join('\n', inputs.All()));
        await File.WriteAllTextAsync(stamp, "", cancellationToken).ConfigureAwait(false);
        File.SetLastWriteTimeUtc(stamp, _started);
        return true;
    }

    private static void DeleteContracts(IEnumerable<ContractItem> items)
    {
        foreach (ContractItem item in items)
        {
            File.Delete(item.Key);
            File.Delete(item.Contract);
        }
    }

    private async Task<bool> MakeAsync(ContractItem item, ContractInputs inputs, CancellationToken cancellationToken)
    {
        await WriteAsync([$"FluxGen: reading {OneLine.Of(item.Spec)}"]).ConfigureAwait(false);
        File.Delete(item.Key);
        List<Problem> problems = [];
        ContractMaker maker = new(request, item, problems);
        string? contract = null;
        try
        {
            contract = await maker.MakeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A fault of this tool is an error at the item as well, and must not leave the contracts of other items half made.
            problems.Add(Problem.Error(ProblemIds.Unreadable, new Place(item.Spec, 0, 0, ""), $"the specification cannot be turned into a client: {error.GetType().Name}: {error.Message}"));
        }

        await WriteAsync(ProblemText.Lines(item.Spec, problems)).ConfigureAwait(false);
        if (contract is null)
        {
            File.Delete(item.Contract);
            return false;
        }

        File.Move(contract, item.Contract, overwrite: true);
        inputs.Save(item, maker.Files);
        return true;
    }

    // Two contracts in one namespace would be one set of types with everything twice.
    private async Task<bool> EnsureDistinctTypesAsync()
    {
        List<string> lines = [];
        foreach (IGrouping<string, ContractItem> group in request.Items.GroupBy(item => item.Namespace, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            Dictionary<string, ContractItem> owners = new(StringComparer.Ordinal);
            foreach ((ContractItem item, string type) in group.SelectMany(item => ContractTypes.Read(item.Contract).Select(type => (item, type))))
            {
                if (!owners.TryAdd(type, item) && owners[type] != item)
                {
                    lines.Add($"{OneLine.Of(item.Spec)} : error {ProblemIds.DuplicateTypeName}: its type {type} is also one of {OneLine.Of(owners[type].Spec)}, "
                        + $"and both are in the namespace {group.Key}. Give one of the two items another, by its Namespace metadata.");
                    DeleteContracts([item, owners[type]]);
                    break;
                }
            }
        }

        await WriteAsync(lines).ConfigureAwait(false);
        return lines.Count == 0;
    }

    private Task WriteAsync(IEnumerable<string> lines)
    {
        lock (output)
        {
            foreach (string line in lines)
            {
                output.WriteLine(line);
            }
        }

        return Task.CompletedTask;
    }
}
