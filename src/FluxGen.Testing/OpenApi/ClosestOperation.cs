using FluxGen.Testing.Http;

namespace FluxGen.Testing.OpenApi;

// The operation that was probably meant by a request that matches none.
internal static class ClosestOperation
{
    private const int MaxComparedLength = 200;

    public static Violation Describe(ReceivedRequest request, IReadOnlyList<Operation> operations)
    {
        string path = request.Path[..Math.Min(MaxComparedLength, request.Path.Length)];
        Operation closest = operations.MinBy(operation => (EditDistance(path, operation.Path), operation.Method != request.Method))!;
        return new Violation(string.Empty, "operation", $"{closest.Method} {closest.Path}", $"{request.Method} {request.Path}")
        {
            In = RequestPart.Operation,
        };
    }

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
