using FluxGen.Cli;
using FluxGen.Cli.Output;

using TerminationSignals signals = new(TimeProvider.System, () => Environment.Exit(ExitCode.Cancelled));
return await CommandLine.RunAsync(args, StandardStreams.Output, StandardStreams.Error, signals.Token);
