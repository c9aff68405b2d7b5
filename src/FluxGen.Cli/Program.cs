using System.CommandLine;
using FluxGen.Cli;

return await CommandLine.RunAsync(args, new InvocationConfiguration
{
    EnableDefaultExceptionHandler = false,
    ProcessTerminationTimeout = TimeSpan.FromSeconds(5),
});
