namespace FluxGen.Spec.Reading;

// What is wrong with a specification. The message says what was found, what was expected and what to do.
internal sealed record Problem(Severity Severity, string Id, Place Place, string Message);

internal enum Severity
{
    Warning,
    Error,
}
