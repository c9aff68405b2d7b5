namespace FluxGen.Runtime.Validation.Schemas;

// The evaluation of a whole value. It ends in bounded time, also where a schema contains itself.
internal sealed class SchemaRun
{
    private const int MaxDepth = 400;
    private const int MaxSteps = 1_000_000;

    private int _steps;

    public List<ValidationError> Errors { get; } = [];

    public bool IsExhausted { get; private set; }

    public bool TryStep(int depth)
    {
        IsExhausted |= depth > MaxDepth || ++_steps > MaxSteps;
        return !IsExhausted;
    }
}
