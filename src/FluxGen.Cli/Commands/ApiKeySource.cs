namespace FluxGen.Cli.Commands;

internal static class ApiKeySource
{
    public const string Variable = "AIMLAPI_API_KEY";

    // A key is never an argument: those show in the list of processes and stay in the history of the shell.
    public static bool TryRead(FileInfo? file, out string key, out string problem)
    {
        key = "";
        problem = "";
        try
        {
            key = (file is null ? Environment.GetEnvironmentVariable(Variable) : File.ReadAllText(file.FullName))?.Trim() ?? "";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problem = $"--api-key-file: {unreadable.Message}";
            return false;
        }

        if (key.Length == 0)
        {
            problem = file is not null
                ? $"--api-key-file: '{file}' is empty."
                : $"""
                  there is no API key. Do one of these:
                    1. set the environment variable {Variable} to your key;
                    2. put the key into a file and name it with --api-key-file FILE;
                    3. try it without a key and without cost: --sandbox.
                  """;
        }

        return key.Length > 0;
    }
}
