using FluxGen.Testing.Http;

namespace FluxGen.Testing.OpenApi;

// For a request that no operation answers: which one was probably meant.
internal static class ClosestOperation
{
    private const int LongestCompared = 200;

    public static Violation Describe(ReceivedRequest message, IReadOnlyList<Operation> operations)
    {
        Operation closest = operations.MinBy(operation => Distance(message, operation))!;
        return new Violation(string.Empty, "operation", $"{closest.Method} {closest.Path}", $"{message.Method} {message.Path}")
        {
            In = RequestPart.Address,
        };
    }

    private static int Distance(ReceivedRequest message, Operation operation) =>
        (2 * EditDistance(message.Path[..Math.Min(LongestCompared, message.Path.Length)], operation.Path))
        + (message.Method == operation.Method ? 0 : 1);

    // Levenshtein's: how many characters to insert, delete or replace.
    private static int EditDistance(string one, string other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j - 1], row[j]));
            }
        }

        return row[^1];
    }
}
