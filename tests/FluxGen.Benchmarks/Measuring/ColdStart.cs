using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using FluxGen.Benchmarks.Contenders;

namespace FluxGen.Benchmarks.Measuring;

// The first call of a fresh process, from creating the client to the response. The processes of the contenders take turns.
internal static class ColdStart
{
    public const string ChildArgument = "--first-call";

    private const int Rounds = 15;

    public static IEnumerable<string> Measure()
    {
        string responseFile = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(responseFile, Responses.Documented());
            ContenderName[] names = Enum.GetValues<ContenderName>();
            List<double>[] milliseconds = [.. names.Select(_ => new List<double>())];
            List<double>[] methods = [.. names.Select(_ => new List<double>())];
            for (int round = 0; round < Rounds; round++)
            {
                foreach (ContenderName name in names)
                {
                    double[] numbers = RunChild(name, responseFile);
                    milliseconds[(int)name].Add(numbers[0]);
                    methods[(int)name].Add(numbers[1]);
                }
            }

            return [.. Table.Print(
                ["Cold start", "first call", "ratio", "methods jitted", "ratio"],
                names.Select(name => (string[])
                [
                    name.ToString(),
                    Table.Number(Statistics.Median(milliseconds[(int)name])) + " ms",
                    Table.Number(Statistics.Median(milliseconds[(int)name].Zip(milliseconds[0], (own, floor) => own / floor))),
                    Statistics.Median(methods[(int)name]).ToString("0", CultureInfo.InvariantCulture),
                    Table.Number(Statistics.Median(methods[(int)name]) / Statistics.Median(methods[0])),
                ]))];
        }
        finally
        {
            File.Delete(responseFile);
        }
    }

    public static void RunFirstCall(string name, string responseFile)
    {
        ContenderName contender = Enum.Parse<ContenderName>(name);
        CannedHandler handler = new(File.ReadAllBytes(responseFile));
        Stopwatch watch = Stopwatch.StartNew();
        long before = JitInfo.GetCompiledMethodCount();
        contender.Create(handler, CannedHandler.Address).SendAsync().GetAwaiter().GetResult();
        long methods = JitInfo.GetCompiledMethodCount() - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMilliseconds} {methods}"));
    }

    private static double[] RunChild(ContenderName name, string responseFile)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, [ChildArgument, name.ToString(), responseFile]) { RedirectStandardOutput = true };
        using Process child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0
            ? [.. output.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"The process of {name} failed.");
    }
}
