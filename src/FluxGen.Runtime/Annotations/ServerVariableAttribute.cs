using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Describes a variable in the URL of a server.</summary>
/// <param name="name">The name that stands in braces in the URL.</param>
/// <param name="defaultValue">The value that is used where none is given.</param>
/// <param name="allowedValues">The values that the specification allows; empty if it allows any.</param>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ServerVariableAttribute(string name, string defaultValue, params string[] allowedValues) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The default.</summary>
    public string DefaultValue { get; } = defaultValue;

    /// <summary>The allowed values; empty if any is allowed.</summary>
    public IReadOnlyList<string> AllowedValues { get; } = allowedValues;

    /// <summary>What the variable means.</summary>
    public string Description { get; init; } = "";
}
