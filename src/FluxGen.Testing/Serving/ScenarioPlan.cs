namespace FluxGen.Testing.Serving;

// Which scenario is next. A condition goes before the sequence, the sequence before what is played always. What cannot be
// played for a request waits for one that it was meant for.
internal sealed class ScenarioPlan
{
    private readonly Lock _lock = new();
    private readonly List<Turn> _conditions = [];
    private readonly List<Turn> _sequence = [];
    private Scenario _always = Scenario.Success();

    public void Append(IEnumerable<Scenario> scenarios)
    {
        lock (_lock)
        {
            foreach (Scenario scenario in scenarios)
            {
                _sequence.Add(new Turn(scenario, _ => true, scenario.Repetitions ?? 1));
            }
        }
    }

    public void AddCondition(Func<CapturedRequest, bool> condition, Scenario scenario)
    {
        lock (_lock)
        {
            _conditions.Add(new Turn(scenario, condition, scenario.Repetitions ?? int.MaxValue));
        }
    }

    public void SetAlways(Scenario scenario)
    {
        lock (_lock)
        {
            _always = scenario;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _conditions.Clear();
            _sequence.Clear();
            _always = Scenario.Success();
        }
    }

    public Scenario Next(CapturedRequest request, Predicate<Scenario> canPlay)
    {
        lock (_lock)
        {
            if (_conditions.Find(turn => canPlay(turn.Scenario) && turn.Condition(request)) is { } condition)
            {
                return Take(condition, _conditions);
            }

            if (_sequence.Find(turn => canPlay(turn.Scenario)) is { } next)
            {
                return Take(next, _sequence);
            }

            return canPlay(_always) ? _always : Scenario.Success();
        }
    }

    private static Scenario Take(Turn turn, List<Turn> turns)
    {
        turn.Left--;
        if (turn.Left == 0)
        {
            turns.Remove(turn);
        }

        return turn.Scenario;
    }

    private sealed class Turn(Scenario scenario, Func<CapturedRequest, bool> condition, int left)
    {
        public Scenario Scenario { get; } = scenario;

        public Func<CapturedRequest, bool> Condition { get; } = condition;

        public int Left { get; set; } = left;
    }
}
