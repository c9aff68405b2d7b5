using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>
/// Limits a string to those in which a regular expression finds a match, as the <c>pattern</c> keyword of JSON Schema
/// does. With <see cref="System.ComponentModel.DataAnnotations.RegularExpressionAttribute"/>, the whole string would have
/// to match.
/// </summary>
/// <param name="pattern">The regular expression.</param>
[AttributeUsage(AttributeTargets.Property)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PatternAttribute(string pattern) : Attribute
{
    /// <summary>The regular expression.</summary>
    public string Pattern { get; } = pattern;
}
