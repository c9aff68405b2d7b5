namespace FluxGen.Testing.Serving;

// Chooses the scenario of each request: conditions first, then the sequence, then what is always played. A scenario that the
// endpoint of a request cannot play is kept for a later one.
internal sealed class PlannedScenarios
{
    private readonly object _lock = new();
    private readonly List<Entry> _conditions = [];
    private readonly List<Entry> _sequence = [];
    private volatile Scenario _always = Scenario.Success();

    public void Append(IEnumerable<Scenario> scenarios)
    {
        lock (_lock)
        {
            _sequence.AddRange(scenarios.Select(scenario => new Entry(scenario, _ => true, scenario.Repetitions ?? 1)));
        }
    }

    public void AddCondition(Func<CapturedRequest, bool> condition, Scenario scenario)
    {
        lock (_lock)
        {
            _conditions.Add(new Entry(scenario, condition, scenario.Repetitions ?? int.MaxValue));
        }
    }

    public void SetAlways(Scenario scenario) => _always = scenario;

    public Scenario Next(CapturedRequest request, Predicate<Scenario> canPlay)
    {
        lock (_lock)
        {
            Entry? next = _conditions.Concat(_sequence).FirstOrDefault(entry => canPlay(entry.Scenario) && entry.Condition(request));
            if (next is null)
            {
                return canPlay(_always) ? _always : Scenario.Success();
            }

            next.Remaining--;
            if (next.Remaining == 0 && !_conditions.Remove(next))
            {
                _sequence.Remove(next);
            }

            return next.Scenario;
        }
    }

    private sealed record Entry(Scenario Scenario, Func<CapturedRequest, bool> Condition, int Times)
    {
        public int Remaining { get; set; } = Times;
    }
}
