namespace FluxGen.Runtime;

/// <summary>A constraint of a schema.</summary>
/// <param name="Keyword">The keyword of JSON Schema, such as <c>maximum</c>.</param>
/// <param name="Limit">The limit: a number of the property's type, or the text of a pattern.</param>
public sealed record ConstraintInfo(string Keyword, object Limit)
{
    /// <summary>The pattern of a text that is not blank: some character of it is no white space.</summary>
    public const string NotBlankPattern = @"\S";
}
