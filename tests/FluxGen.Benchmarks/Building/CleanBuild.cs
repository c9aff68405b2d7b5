using System.Globalization;
using System.Text.RegularExpressions;
using FluxGen.Benchmarks.Measuring;
using FluxGen.TestUtils;

namespace FluxGen.Benchmarks.Building;

// The whole build of a project whose client comes from a large specification: once with FluxGen, once with NSwag's own client.
internal static partial class CleanBuild
{
    private const int Rounds = 3;

    private static readonly string[] BuildArguments =
    [
        "build", "--no-restore", "-nologo", "-m:1", "-nodeReuse:false", "-v:detailed", "-clp:PerformanceSummary",
        "-p:UseSharedCompilation=false", "-p:ReportAnalyzer=true",
    ];

    public static IEnumerable<string> Measure()
    {
        using TemporaryDirectory temporary = new();
        string specification = LargeDocument.Create();
        BuildProject fluxGen = BuildProject.WithFluxGen(temporary.File("flux-gen"), specification);
        BuildProject nswag = BuildProject.WithNSwag(temporary.File("nswag"), specification);
        (CodeSize all, CodeSize contract) = Size(fluxGen);
        (CodeSize peer, _) = Size(nswag);
        CodeSize own = new(all.Lines - contract.Lines, all.Bytes - contract.Bytes);
        List<Build> ours = [];
        List<Build> theirs = [];
        for (int round = 0; round < Rounds; round++)
        {
            ours.Add(Run(fluxGen));
            theirs.Add(Run(nswag));
        }

        yield return $"A specification of {specification.Length:N0} characters";
        yield return "";
        foreach (string line in Table.Print(
            ["Clean build", "whole", "NSwag", "compiler", "generator", "lines", "KiB"],
            [Row("FluxGen", ours, all), Row("without the contract", own), Row("NSwag", theirs, peer), Ratios(ours, theirs, own, peer)]))
        {
            yield return line;
        }
    }

    private static Build Run(BuildProject project)
    {
        project.Clean();
        (TimeSpan whole, string log) = Dotnet.Run(project.Folder, BuildArguments);
        return new(
            whole.TotalSeconds,
            Seconds(NSwagTime().Match(log), 1000),
            Seconds(CompilerTime().Match(log), 1000),
            Seconds(GeneratorTime().Match(log), 1));
    }

    private static (CodeSize All, CodeSize Contract) Size(BuildProject project)
    {
        project.Clean();
        Dotnet.Run(project.Folder, [.. BuildArguments, "-p:EmitCompilerGeneratedFiles=true"]);
        return (CodeSize.Of(project.GeneratedFiles()), CodeSize.Of(project.ContractFiles()));
    }

    private static string[] Row(string name, List<Build> builds, CodeSize size) =>
    [
        name,
        Show(builds.Select(build => build.Whole)),
        Show(builds.Select(build => build.NSwag)),
        Show(builds.Select(build => build.Compiler)),
        Show(builds.Select(build => build.Generator)),
        .. Size(size),
    ];

    private static string[] Row(string name, CodeSize size) => [name, "", "", "", "", .. Size(size)];

    private static string[] Ratios(List<Build> ours, List<Build> theirs, CodeSize own, CodeSize peer) =>
    [
        "ratio",
        Ratio(ours, theirs, build => build.Whole),
        Ratio(ours, theirs, build => build.NSwag),
        Ratio(ours, theirs, build => build.Compiler),
        Table.Number(Statistics.Median(ours.Select(build => build.Generator / build.Compiler))),
        Table.Number((double)own.Lines / peer.Lines),
        Table.Number((double)own.Bytes / peer.Bytes),
    ];

    private static string Ratio(List<Build> ours, List<Build> theirs, Func<Build, double> time) =>
        Table.Number(Statistics.Median(ours.Zip(theirs, (own, other) => time(own) / time(other))));

    private static string Show(IEnumerable<double> seconds) => Table.Number(Statistics.Median(seconds)) + " s";

    private static string[] Size(CodeSize size) =>
        [size.Lines.ToString(CultureInfo.InvariantCulture), (size.Bytes / 1024).ToString(CultureInfo.InvariantCulture)];

    private static double Seconds(Match match, double divisor) => match.Success
        ? double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) / divisor
        : 0;

    [GeneratedRegex(@"^\s*(?<number>\d+) ms\s+Exec\s+\d+ calls", RegexOptions.Multiline)]
    private static partial Regex NSwagTime();

    [GeneratedRegex(@"^\s*(?<number>\d+) ms\s+Csc\s+\d+ calls", RegexOptions.Multiline)]
    private static partial Regex CompilerTime();

    [GeneratedRegex(@"Total generator execution time: (?<number>[\d.]+) seconds")]
    private static partial Regex GeneratorTime();

    private sealed record Build(double Whole, double NSwag, double Compiler, double Generator);
}
