using FluxGen.Runtime;

namespace FluxGen;

/// <summary>A request breaks rules of the API description. Nothing was sent.</summary>
public sealed class FluxValidationException : FluxException
{
    internal FluxValidationException(IReadOnlyList<ValidationError> errors)
        : base($"The request was not sent: {string.Join("; ", errors.Select(error => error.Message))}.", Delivery.NotSent) => Errors = errors;

    /// <summary>Every broken rule, with the place, the limit and the value.</summary>
    public IReadOnlyList<ValidationError> Errors { get; }
}
