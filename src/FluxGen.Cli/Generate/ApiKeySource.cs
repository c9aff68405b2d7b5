namespace FluxGen.Cli.Generate;

internal static class ApiKeySource
{
    public const string Variable = "AIMLAPI_API_KEY";

    // A key is never an argument, because arguments are in the list of processes and in the history of the shell. The first line of
    // the problem is the error, and the others say what to do.
    public static bool TryRead(string? file, out string key, out IReadOnlyList<string> problem)
    {
        key = "";
        problem = [];
        try
        {
            key = (file is null ? Environment.GetEnvironmentVariable(Variable) : File.ReadAllText(file))?.Trim() ?? "";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problem = [$"--api-key-file: {unreadable.Message}"];
            return false;
        }

        if (key.Length == 0)
        {
            problem = file is not null
                ? [$"--api-key-file: '{file}' is empty."]
                :
                [
                    "there is no API key. Do one of these:",
                    $"  1. set the environment variable {Variable} to your key;",
                    "  2. put the key into a file and name it with --api-key-file FILE;",
                    "  3. try it without a key and without cost: --sandbox.",
                ];
        }
        else if (ClientOptions.FindProblem(new() { ApiKey = key }) is { } invalid)
        {
            problem = [$"{(file is null ? Variable : "--api-key-file")}: {invalid}"];
        }

        return problem.Count == 0;
    }
}
