using System.Diagnostics.CodeAnalysis;
using FluxGen.Runtime;

namespace FluxGen;

/// <summary>The API key is missing, expired or not valid (401).</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Only a response makes one.")]
public sealed class FluxAuthenticationException : FluxApiException
{
    internal FluxAuthenticationException(string message, ErrorEnvelope? envelope, ApiException response)
        : base(message, envelope, response)
    {
    }
}
