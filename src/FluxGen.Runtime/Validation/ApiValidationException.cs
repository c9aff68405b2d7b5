namespace FluxGen.Runtime;

/// <summary>The parameters of an operation violate their constraints. Nothing was sent.</summary>
public sealed class ApiValidationException : ArgumentException
{
    internal ApiValidationException(IReadOnlyList<ValidationError> errors)
        : base($"The request is invalid and was not sent: {string.Join("; ", errors.Select(error => error.Message))}.") => Errors = errors;

    /// <summary>All errors. The first part of a pointer is the wire name of the parameter, such as <c>/limit</c>.</summary>
    public IReadOnlyList<ValidationError> Errors { get; }

    internal static ApiValidationException Of(string name, string expected, string actual) =>
        new([new(JsonPointer.Append("", name), "type", expected, actual)]);
}
