using System.Runtime.CompilerServices;

namespace FluxGen.Runtime;

/// <summary>Tells what did not fit in a response that was read with <see cref="ReadMode.Tolerant"/>.</summary>
public static class ReadProblemExtensions
{
    // Hardly any response has problems, so that an object should not pay for them with a field.
    private static ConditionalWeakTable<object, IReadOnlyList<ReadProblem>>? _problems;

    /// <summary>What did not fit its schema when a body was read.</summary>
    /// <param name="body">The body of a success or of an error, as the generated client returned it.</param>
    /// <returns>The problems in the order in which they were found; empty if there are none, and for any other object.</returns>
    public static IReadOnlyList<ReadProblem> ReadProblems(this IApiSchema body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return _problems?.TryGetValue(body, out IReadOnlyList<ReadProblem>? problems) == true ? problems : [];
    }

    // A number or the like has no identity that problems could be kept for.
    internal static void Add(object? body, IReadOnlyList<ReadProblem> problems)
    {
        if (body is null or ValueType)
        {
            return;
        }

        ConditionalWeakTable<object, IReadOnlyList<ReadProblem>> table = _problems
            ?? Interlocked.CompareExchange(ref _problems, [], null)
            ?? _problems;
        table.AddOrUpdate(body, problems);
    }
}
