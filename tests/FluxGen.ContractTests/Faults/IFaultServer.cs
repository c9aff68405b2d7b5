namespace FluxGen.ContractTests.Faults;

internal interface IFaultServer : IAsyncDisposable
{
    Uri BaseAddress { get; }

    // Requests for a generation.
    int Requests { get; }

    // Requests for images.
    int Downloads { get; }
}
