using FluxGen.Runtime;

namespace FluxGen;

/// <summary>A request does not follow the specification. Nothing was sent.</summary>
public sealed class FluxValidationException : FluxException
{
    internal FluxValidationException(IReadOnlyList<ValidationError> errors)
        : base($"The request was not sent: {string.Join("; ", errors.Select(error => error.Message))}.", Delivery.NotSent) => Errors = errors;

    /// <summary>All validation errors, each with the place, the keyword, its limit and the value.</summary>
    public IReadOnlyList<ValidationError> Errors { get; }
}
