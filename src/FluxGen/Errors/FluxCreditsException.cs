using System.Diagnostics.CodeAnalysis;
using FluxGen.Runtime;

namespace FluxGen;

/// <summary>The account has no credits left, or may not do this (403).</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Only a response makes one.")]
public sealed class FluxCreditsException : FluxApiException
{
    internal FluxCreditsException(string message, ErrorEnvelope? envelope, ApiException response)
        : base(message, envelope, response)
    {
    }
}
