namespace FluxGen.Benchmarks.Measuring;

// A scenario whose allocation is given as a multiple of the bytes that it decodes.
public interface IHasPayload
{
    long PayloadBytes { get; }
}
