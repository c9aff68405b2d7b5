using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// What an operation or a component uses, and what is wrong with it. It is told only of what ends up in the contract.
internal sealed class Scope
{
    public HashSet<Component> Uses { get; } = [];

    // Those that it uses in requests.
    public HashSet<Component> Sends { get; } = [];

    public HashSet<Component> Receives { get; } = [];

    public HashSet<Problem> Problems { get; } = [];
}

internal sealed class Scopes
{
    private readonly Stack<Scope> _open = new();
    private bool _isRequest;

    public Scope Current => _open.Peek();

    public void Use(Component component)
    {
        Current.Uses.Add(component);
        if (_isRequest)
        {
            Current.Sends.Add(component);
        }
        else
        {
            Current.Receives.Add(component);
        }
    }

    // What the action uses is of a request.
    public T OfRequest<T>(Func<T> action)
    {
        _isRequest = true;
        try
        {
            return action();
        }
        finally
        {
            _isRequest = false;
        }
    }

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
