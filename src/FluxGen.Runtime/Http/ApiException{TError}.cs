using FluxGen.Runtime.Http;

namespace FluxGen.Runtime;

/// <summary>The service answered with an error whose body follows the API description.</summary>
/// <typeparam name="TError">The class that stands for the schema of the body.</typeparam>
public sealed class ApiException<TError> : ApiException
    where TError : class
{
    internal ApiException(ResponseSnapshot response, TError error)
        : base(response) => Error = error;

    /// <summary>The body.</summary>
    public TError Error { get; }
}
