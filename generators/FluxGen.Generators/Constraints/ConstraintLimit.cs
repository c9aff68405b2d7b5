namespace FluxGen.Generators.Constraints;

// What an attribute says of a keyword: a limit as a C# literal, nothing, or something that cannot be a limit.
internal sealed record ConstraintLimit
{
    public static readonly ConstraintLimit None = new();

    public string? Literal { get; private init; }

    // The text of a limit that the type of the property cannot have.
    public string? Unfit { get; private init; }

    public bool IsExclusive { get; private init; }

    // Why a pattern is not a regular expression.
    public string? SyntaxError { get; private init; }

    public static ConstraintLimit Of(string literal) => new() { Literal = literal };

    public static ConstraintLimit DoesNotFit(string text, bool isExclusive = false) => new() { Unfit = text, IsExclusive = isExclusive };

    public static ConstraintLimit NotReadable(string text, string reason) => new() { Unfit = text, SyntaxError = reason };
}
