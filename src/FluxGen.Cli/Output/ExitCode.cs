namespace FluxGen.Cli.Output;

internal static class ExitCode
{
    public const int Done = 0;
    public const int BadArguments = 2;
    public const int Refused = 3;
    public const int Failed = 4;
    public const int NotSaved = 5;
    public const int Cancelled = 130;
}
