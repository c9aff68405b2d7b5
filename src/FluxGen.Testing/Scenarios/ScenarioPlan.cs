namespace FluxGen.Testing;

// Which scenario is next. A condition goes before the sequence, the sequence before what is played always.
internal sealed class ScenarioPlan
{
    private readonly Lock _lock = new();
    private readonly List<Turn> _conditions = [];
    private readonly Queue<Turn> _sequence = [];
    private Scenario _always = Scenario.Success();

    public void Append(IEnumerable<Scenario> scenarios)
    {
        lock (_lock)
        {
            foreach (Scenario scenario in scenarios)
            {
                _sequence.Enqueue(new Turn(scenario, _ => true, scenario.Repetitions ?? 1));
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

    public Scenario Next(CapturedRequest request)
    {
        lock (_lock)
        {
            Turn? condition = _conditions.Find(turn => turn.IsOpen && turn.Condition(request));
            if (condition is not null)
            {
                return condition.Take();
            }

            while (_sequence.TryPeek(out Turn? turn))
            {
                if (turn.IsOpen)
                {
                    return turn.Take();
                }

                _sequence.Dequeue();
            }

            return _always;
        }
    }

    private sealed class Turn(Scenario scenario, Func<CapturedRequest, bool> condition, int repetitions)
    {
        private int _left = repetitions;

        public Func<CapturedRequest, bool> Condition { get; } = condition;

        public bool IsOpen => _left > 0;

        public Scenario Take()
        {
            _left--;
            return scenario;
        }
    }
}
