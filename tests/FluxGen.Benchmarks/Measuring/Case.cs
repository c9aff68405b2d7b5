using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace FluxGen.Benchmarks.Measuring;

// One benchmark of a scenario, with one value of its parameter.
internal sealed class Case
{
    private readonly Action _invoke;

    private Case(string name, bool isBaseline, int operationsPerInvoke, Action invoke)
    {
        Name = name;
        IsBaseline = isBaseline;
        OperationsPerInvoke = operationsPerInvoke;
        _invoke = invoke;
    }

    public string Name { get; }

    public bool IsBaseline { get; }

    public int OperationsPerInvoke { get; }

    public static IEnumerable<Case> Of(object scenario, string suffix)
    {
        foreach (MethodInfo method in scenario.GetType().GetMethods().OrderBy(method => method.MetadataToken))
        {
            if (method.GetCustomAttribute<BenchmarkAttribute>() is { } benchmark)
            {
                yield return new(method.Name + suffix, benchmark.Baseline, benchmark.OperationsPerInvoke * ((scenario as IHasOperations)?.Operations ?? 1), ToAction(method, scenario));
            }
        }
    }

    public void Invoke(long times)
    {
        for (long time = 0; time < times; time++)
        {
            _invoke();
        }
    }

    private static Action ToAction(MethodInfo method, object scenario)
    {
        if (method.ReturnType == typeof(void))
        {
            return method.CreateDelegate<Action>(scenario);
        }

        if (typeof(Task).IsAssignableFrom(method.ReturnType))
        {
            Func<Task> call = method.CreateDelegate<Func<Task>>(scenario);
            return () => call().GetAwaiter().GetResult();
        }

        Func<object> function = method.CreateDelegate<Func<object>>(scenario);
        return () => function();
    }
}
