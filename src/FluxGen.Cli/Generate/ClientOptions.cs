namespace FluxGen.Cli.Generate;

internal static class ClientOptions
{
    public static bool AreValid(FluxClientOptions options) => FindProblem(options) is null;

    // The library decides, so that its rules are not repeated here. Null where the options are valid.
    public static string? FindProblem(FluxClientOptions options)
    {
        try
        {
            new FluxClient(options).Dispose();
            return null;
        }
        catch (ArgumentException invalid)
        {
            // Nobody has typed the name of the property here.
            return invalid.Message.Replace($" (Parameter '{invalid.ParamName}')", "", StringComparison.Ordinal);
        }
    }
}
