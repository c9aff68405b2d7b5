namespace FluxGen.Runtime;

/// <summary>Validates values against their schema.</summary>
public static class ApiSchemaExtensions
{
    /// <summary>Validates a value, and everything nested in it, against the constraints of the specification.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The validation errors, in the order of the schema; empty if the value is valid.</returns>
    public static IReadOnlyList<ValidationError> Validate(this IApiSchema value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ValidationErrors errors = default;
        value.Validate(ref errors);
        return errors.ToList();
    }
}
