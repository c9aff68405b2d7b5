using FluxGen.Runtime;

namespace FluxGen;

/// <summary>The account has no credits left, or may not do this (403).</summary>
public sealed class FluxCreditsException : FluxApiException
{
    internal FluxCreditsException(string message, ErrorEnvelope? envelope, ApiException response)
        : base(message, envelope, response)
    {
    }
}
