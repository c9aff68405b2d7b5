namespace FluxGen.Benchmarks.Measuring;

// A scenario that does as many operations at once as its parameter says. Its figures are given for one operation.
public interface IHasOperations
{
    int Operations { get; }
}
