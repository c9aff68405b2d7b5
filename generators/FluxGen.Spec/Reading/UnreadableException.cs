namespace FluxGen.Spec.Reading;

// A file that cannot be read any further. Line and column are 0 where the whole file is meant.
internal sealed class UnreadableException(string message, int line = 0, int column = 0) : Exception(message)
{
    public int Line { get; } = line;

    public int Column { get; } = column;
}
