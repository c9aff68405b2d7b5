using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// What an operation or a component uses, and what is wrong with it. It is told only of what ends up in the contract.
internal sealed class Scope
{
    public HashSet<Component> Uses { get; } = [];

    public HashSet<Problem> Problems { get; } = [];
}

internal sealed class Scopes
{
    private readonly Stack<Scope> _open = new();

    public Scope Current => _open.Peek();

    public void Add(Problem problem) => Current.Problems.Add(problem);

    public T Inside<T>(Scope scope, Func<T> action)
    {
        _open.Push(scope);
        try
        {
            return action();
        }
        finally
        {
            _open.Pop();
        }
    }
}
