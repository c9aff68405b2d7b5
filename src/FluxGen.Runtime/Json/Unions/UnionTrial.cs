using Newtonsoft.Json;

namespace FluxGen.Runtime.Json.Unions;

// Reads a value as one of several cases that nothing tells apart, to see whether it fits.
internal static class UnionTrial
{
    // A case that has the union inside it is tried at each level, so a hostile document could double the trials with each.
    private const int MaxTrials = 10_000;

    [ThreadStatic]
    private static int _nested;

    [ThreadStatic]
    private static int _trials;

    // Null if the value does not fit.
    public static TUnion? TryRead<TUnion>(JsonReader reader, UnionCase<TUnion> candidate)
        where TUnion : class, IApiSchema
    {
        _trials = _nested == 0 ? 1 : _trials + 1;
        if (_trials > MaxTrials)
        {
            throw new JsonSerializationException($"The value at '{reader.Path}' has more alternatives inside alternatives than there is time to try.");
        }

        _nested++;
        try
        {
            TUnion value = candidate.Read(reader);
            return value.Validate().Count == 0 ? value : null;
        }
        catch (JsonException) when (_trials <= MaxTrials)
        {
            return null;
        }
        finally
        {
            _nested--;
        }
    }
}
