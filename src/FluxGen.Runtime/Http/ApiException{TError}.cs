using FluxGen.Runtime.Http;

namespace FluxGen.Runtime;

/// <summary>The service sent an error response whose body follows the specification.</summary>
/// <typeparam name="TError">The type that stands for the schema of the body.</typeparam>
public sealed class ApiException<TError> : ApiException
{
    internal ApiException(ResponseSnapshot response, TError error)
        : base(response) => Error = error;

    /// <summary>The body.</summary>
    public TError Error { get; }
}
