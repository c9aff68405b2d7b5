using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>A known value of an enum.</summary>
/// <param name="name">The name of the C# property.</param>
/// <param name="wire">The wire value: of an enum of strings the text itself, of any other the text of the JSON.</param>
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumValueAttribute(string name, string wire) : Attribute
{
    /// <summary>The name of the C# property.</summary>
    public string Name { get; } = name;

    /// <summary>The wire value.</summary>
    public string Wire { get; } = wire;

    /// <summary>What the specification says about the value; empty if it says nothing.</summary>
    public string Description { get; init; } = "";
}
