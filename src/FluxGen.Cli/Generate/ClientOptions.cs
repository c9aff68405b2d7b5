namespace FluxGen.Cli.Generate;

internal static class ClientOptions
{
    // The library decides, so that its rules are not repeated here.
    public static bool AreValid(FluxClientOptions options)
    {
        try
        {
            new FluxClient(options).Dispose();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
