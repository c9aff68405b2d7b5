namespace FluxGen.Cli.Output;

internal static class ExitCode
{
    public const int Done = 0;

    // The specification that was inspected has errors.
    public const int Faulty = 1;
    public const int BadArguments = 2;
    public const int Refused = 3;
    public const int Failed = 4;
    public const int NotSaved = 5;
    public const int Cancelled = 130;
}
