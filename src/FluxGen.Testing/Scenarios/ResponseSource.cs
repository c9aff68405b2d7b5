namespace FluxGen.Testing.Scenarios;

// Where an answer is taken from.
internal abstract record ResponseSource
{
    private ResponseSource()
    {
    }

    public sealed record Success : ResponseSource;

    public sealed record Pictures(SuccessForm Form) : ResponseSource;

    public sealed record Documented(int Status) : ResponseSource;

    public sealed record Example(string Name) : ResponseSource;

    public sealed record Html(int Status) : ResponseSource;

    public sealed record Literal(int Status, string MediaType, string Body) : ResponseSource;

    public sealed record Nothing : ResponseSource;
}
