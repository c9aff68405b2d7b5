using FluxGen.Runtime;

namespace FluxGen;

/// <summary>The API key is missing, expired or not valid (status 401).</summary>
public sealed class FluxAuthenticationException : FluxApiException
{
    internal FluxAuthenticationException(string message, ErrorEnvelope? envelope, ApiException response)
        : base(message, envelope, response)
    {
    }
}
