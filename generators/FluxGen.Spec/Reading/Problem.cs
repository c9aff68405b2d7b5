namespace FluxGen.Spec.Reading;

// What is wrong with a specification. The message says what was found, what was expected and what to do.
internal sealed record Problem(Severity Severity, string Id, Place Place, string Message)
{
    public static Problem Error(string id, Place place, string message) => new(Severity.Error, id, place, message);

    public static Problem Warning(string id, Place place, string message) => new(Severity.Warning, id, place, message);
}

internal enum Severity
{
    Warning,
    Error,
}
