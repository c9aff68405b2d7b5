using System.Globalization;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Running;
using FluxGen.Benchmarks.Building;
using FluxGen.Benchmarks.Measuring;

// Nothing that the first call of a process does not need may be loaded before it.
if (args is [ColdStart.ChildArgument, string contender, string responseFile])
{
    ColdStart.RunFirstCall(contender, responseFile);
}
else if (args is [WorkingSet.ChildArgument, string mebibytes])
{
    await WorkingSet.RunCallsAsync(int.Parse(mebibytes, CultureInfo.InvariantCulture));
}
else if (args is ["--quick", .. string[] only])
{
    RunQuickly(only);
}
else if (args is ["--cold-start"])
{
    Print(ColdStart.Measure());
}
else if (args is ["--working-set"])
{
    Print(WorkingSet.Measure());
}
else if (args is ["--build"])
{
    Print(CleanBuild.Measure());
}
else
{
    RunBenchmarks(args);
}

[MethodImpl(MethodImplOptions.NoInlining)]
static void RunQuickly(string[] only)
{
    List<string> summary = [];
    foreach (Type scenario in QuickRun.Scenarios.Where(scenario => only.Length == 0 || only.Contains(scenario.Name)))
    {
        Console.WriteLine($"Measuring {scenario.Name}");
        summary.AddRange(Table.Of(scenario.Name, QuickRun.Measure(scenario)));
    }

    if (only.Length == 0)
    {
        Console.WriteLine("Measuring the working set and the cold start");
        summary.AddRange(WorkingSet.Measure());
        summary.AddRange(ColdStart.Measure());
    }

    Print(summary);
}

[MethodImpl(MethodImplOptions.NoInlining)]
static void RunBenchmarks(string[] arguments)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments, DefaultConfig.Instance.AddDiagnoser(MemoryDiagnoser.Default));
    if (arguments.Contains("*"))
    {
        Print(WorkingSet.Measure());
        Print(ColdStart.Measure());
    }
}

static void Print(IEnumerable<string> lines)
{
    foreach (string line in lines)
    {
        Console.WriteLine(line);
    }
}
