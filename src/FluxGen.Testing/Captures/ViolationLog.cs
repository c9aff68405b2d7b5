namespace FluxGen.Testing.Captures;

internal sealed class ViolationLog
{
    // Nobody reads more than that, and a server may run for weeks.
    private const int Capacity = 10_000;

    private readonly Lock _lock = new();
    private List<Violation> _violations = [];

    public IReadOnlyList<Violation> Snapshot()
    {
        lock (_lock)
        {
            return [.. _violations];
        }
    }

    public IReadOnlyList<Violation> Take()
    {
        lock (_lock)
        {
            List<Violation> taken = _violations;
            _violations = [];
            return taken;
        }
    }

    public void Add(IReadOnlyList<Violation> violations)
    {
        lock (_lock)
        {
            _violations.AddRange(violations.Take(Capacity - _violations.Count));
        }
    }
}
