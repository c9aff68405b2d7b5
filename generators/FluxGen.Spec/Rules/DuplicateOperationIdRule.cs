using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

internal sealed class DuplicateOperationIdRule : IRule
{
    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        Dictionary<string, SpecOperation> first = new(StringComparer.Ordinal);
        foreach (SpecOperation operation in document.Operations)
        {
            // A path item that two paths refer to has its operations twice.
            if (operation.Node.Text("operationId") is string id && !first.TryAdd(id, operation) && first[id].Node != operation.Node)
            {
                problems.Add(Problem.Error(
                    ProblemIds.DuplicateOperationId,
                    operation.Node["operationId"]!.Place,
                    $"the operationId {OneLine.Quote(id)} is also that of {first[id].Method} {OneLine.Quote(first[id].Path)} in line {first[id].Node["operationId"]!.Place.Line}; "
                    + "each operation has its own. Change one of the two."));
            }
        }
    }
}
