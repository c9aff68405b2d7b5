namespace FluxGen.Benchmarks.Measuring;

// A scenario whose allocation is told as a multiple of what it decodes.
public interface IHasPayload
{
    long PayloadBytes { get; }
}
