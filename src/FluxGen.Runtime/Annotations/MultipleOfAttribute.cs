using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Limits a number to the multiples of another one, as the <c>multipleOf</c> keyword of JSON Schema does.</summary>
/// <param name="divisor">A number greater than zero in invariant notation, such as <c>0.1</c>. An attribute cannot hold a decimal.</param>
[AttributeUsage(AttributeTargets.Property)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipleOfAttribute(string divisor) : Attribute
{
    /// <summary>The number that the value has to be a multiple of.</summary>
    public string Divisor { get; } = divisor;
}
