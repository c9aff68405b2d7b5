namespace FluxGen.Testing;

// Where an answer is taken from.
internal abstract record AnswerSource
{
    private AnswerSource()
    {
    }

    public sealed record Success : AnswerSource;

    public sealed record Pictures(SuccessForm Form) : AnswerSource;

    public sealed record Documented(int Status) : AnswerSource;

    public sealed record Example(string Name) : AnswerSource;

    public sealed record Html(int Status) : AnswerSource;

    public sealed record Literal(int Status, string MediaType, string Body) : AnswerSource;

    public sealed record Nothing : AnswerSource;
}
