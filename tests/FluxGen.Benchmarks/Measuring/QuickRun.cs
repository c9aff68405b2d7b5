using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace FluxGen.Benchmarks.Measuring;

// BenchmarkDotNet measures one contender after the other, and the load of a shared machine changes meanwhile. Here every
// round has a batch of each, and a ratio is the median of those within a round.
internal static class QuickRun
{
    private static readonly TimeSpan BatchTime = TimeSpan.FromMilliseconds(10);

    private static readonly TimeSpan WarmUpTime = TimeSpan.FromMilliseconds(1200);

    private static readonly TimeSpan RoundsTime = TimeSpan.FromSeconds(18);

    private const int MinRounds = 5;

    public static IReadOnlyList<Type> Scenarios { get; } =
        [.. typeof(QuickRun).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.GetMethods().Any(method => method.IsDefined(typeof(BenchmarkAttribute))))
            .OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static IReadOnlyList<Measurement> Measure(Type scenario)
    {
        List<object> instances = [];
        List<Case> cases = [];
        foreach ((object instance, string suffix) in Instances(scenario))
        {
            CallMarked<GlobalSetupAttribute>(instance);
            instances.Add(instance);
            cases.AddRange(Case.Of(instance, suffix));
        }

        Measurement[] measurements = [.. cases.Select(@case => new Measurement(@case, (instances[0] as IHasPayload)?.PayloadBytes))];
        foreach (Measurement measurement in measurements)
        {
            measurement.WarmUp(WarmUpTime, BatchTime);
        }

        long start = Stopwatch.GetTimestamp();
        for (int round = 0; round < MinRounds || Stopwatch.GetElapsedTime(start) < RoundsTime; round++)
        {
            for (int turn = 0; turn < measurements.Length; turn++)
            {
                measurements[(round + turn) % measurements.Length].Run();
            }
        }

        instances.ForEach(CallMarked<GlobalCleanupAttribute>);
        return measurements;
    }

    private static IEnumerable<(object Instance, string Suffix)> Instances(Type scenario)
    {
        if (scenario.GetProperties().SingleOrDefault(property => property.IsDefined(typeof(ParamsAttribute))) is not { } parameter)
        {
            yield return (Activator.CreateInstance(scenario)!, "");
            yield break;
        }

        foreach (object? value in parameter.GetCustomAttribute<ParamsAttribute>()!.Values)
        {
            object instance = Activator.CreateInstance(scenario)!;
            parameter.SetValue(instance, value);
            yield return (instance, $"({value})");
        }
    }

    private static void CallMarked<TAttribute>(object instance)
        where TAttribute : Attribute
    {
        foreach (MethodInfo method in instance.GetType().GetMethods().Where(method => method.IsDefined(typeof(TAttribute))))
        {
            method.Invoke(instance, null);
        }
    }
}
