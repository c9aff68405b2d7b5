using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

// The parameters of a path are those that it names in braces, and each of them is declared.
internal sealed class PathParameterRule : IRule
{
    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        HashSet<Problem> told = [];
        foreach (SpecOperation operation in document.Operations)
        {
            IReadOnlyList<string> names = PathTemplate.Names(operation.Path);
            List<SpecMapping> declared = [.. operation.Parameters.Where(parameter => parameter.Text("in") == "path")];
            foreach (string name in names.Distinct().Where(name => IsComplete(document, operation) && !declared.Exists(parameter => parameter.Text("name") == name)))
            {
                told.Add(Problem.Error(
                    ProblemIds.UndeclaredPathParameter,
                    operation.Place,
                    $"the path {OneLine.Quote(operation.Path)} has the parameter {OneLine.Quote(name)}, which {operation.Method} does not declare. "
                    + $"Add {{ name: {OneLine.Of(name)}, in: path, required: true }} to its parameters{Hint(name, declared)}."));
            }

            foreach (SpecMapping parameter in declared.Where(parameter => parameter.Text("name") is string name && !names.Contains(name)))
            {
                told.Add(Problem.Error(
                    ProblemIds.UnusedPathParameter,
                    (parameter["name"] ?? parameter).Place,
                    $"the path {OneLine.Quote(operation.Path)} does not have the parameter {OneLine.Quote(parameter.Text("name")!)}, which {operation.Method} declares in it. "
                    + "Add it to the path in braces, or remove the parameter."));
            }
        }

        foreach (Problem problem in told)
        {
            problems.Add(problem);
        }
    }

    // A reference to nothing may be meant to lead to the parameter.
    private static bool IsComplete(SpecificationDocument document, SpecOperation operation) =>
        operation.Node.Items("parameters").Concat(operation.PathItem.Items("parameters")).All(parameter => document.Resolve(parameter) is not null);

    private static string Hint(string name, List<SpecMapping> declared) =>
        Spelling.Closest(name, declared.Select(parameter => parameter.Text("name")).OfType<string>()) is string close ? $", or correct {OneLine.Quote(close)}" : "";
}
