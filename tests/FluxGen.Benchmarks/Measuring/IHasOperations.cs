namespace FluxGen.Benchmarks.Measuring;

// A scenario that does more at once the greater its parameter is. Its figures are told for one of them.
public interface IHasOperations
{
    int Operations { get; }
}
