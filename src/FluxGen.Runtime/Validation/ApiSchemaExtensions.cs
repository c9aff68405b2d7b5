namespace FluxGen.Runtime;

/// <summary>Validation of values by the rules of their schema.</summary>
public static class ApiSchemaExtensions
{
    /// <summary>Checks a value, and all that is nested in it, against the limits of the API description.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Every broken rule, in the order of the schema; empty if the value is valid.</returns>
    public static IReadOnlyList<ValidationError> Validate(this IApiSchema value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ValidationErrors errors = default;
        value.Validate(ref errors);
        return errors.ToList();
    }
}
