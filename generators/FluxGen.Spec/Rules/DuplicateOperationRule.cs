using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

// /pets/{id} and /pets/{name} are one path.
internal sealed class DuplicateOperationRule : IRule
{
    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        Dictionary<(string Path, string Method), SpecOperation> first = [];
        foreach (SpecOperation operation in document.Operations)
        {
            (string, string) key = (PathTemplate.Shape(operation.Path), operation.Method);
            if (!first.TryAdd(key, operation))
            {
                problems.Add(Problem.Error(
                    ProblemIds.DuplicateOperation,
                    operation.Place,
                    $"{operation.Method} {OneLine.Quote(operation.Path)} is the same request as {operation.Method} {OneLine.Quote(first[key].Path)} in line {first[key].Place.Line}; "
                    + "an operation stands once. Remove one of the two."));
            }
        }
    }
}
