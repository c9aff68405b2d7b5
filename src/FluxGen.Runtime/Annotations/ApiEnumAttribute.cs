using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Marks a struct that stands for an enum of the specification. Each of its known values is an <see cref="EnumValueAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Struct)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiEnumAttribute : Attribute
{
    /// <summary>What the values are in JSON: <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c> or <c>any</c>. The default is <c>string</c>.</summary>
    public string Kind { get; init; } = "string";

    /// <summary>Whether the specification allows other values beside the known ones. The default is false.</summary>
    public bool AllowsOther { get; init; }
}
