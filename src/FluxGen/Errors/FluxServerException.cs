using FluxGen.Runtime;

namespace FluxGen;

/// <summary>The service or a gateway in front of it failed (status 500 and above). The request may have been carried out.</summary>
public sealed class FluxServerException : FluxApiException
{
    internal FluxServerException(string message, ErrorEnvelope? envelope, ApiException response)
        : base(message, envelope, response)
    {
    }
}
