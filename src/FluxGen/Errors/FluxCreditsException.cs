using FluxGen.Runtime;

namespace FluxGen;

/// <summary>The account has no credits left, or no permission (status 403).</summary>
public sealed class FluxCreditsException : FluxApiException
{
    internal FluxCreditsException(string message, ErrorEnvelope? envelope, ApiException response)
        : base(message, envelope, response)
    {
    }
}
