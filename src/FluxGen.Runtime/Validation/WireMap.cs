using System.ComponentModel;
using System.Globalization;

namespace FluxGen.Runtime;

/// <summary>The wire values of an enum, and its members as the numbers that they are. It serves all enums, so that generated code is short.</summary>
/// <param name="name">The name of the enum, for error messages.</param>
/// <param name="wires">The wire values of an enum of strings, or null if the members themselves are the wire values.</param>
/// <param name="members">The numbers of the members, or null if they count from zero.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireMap(string name, string[]? wires, long[]? members = null)
{
    /// <summary>The name of the enum.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it is an enum of strings.</summary>
    public bool IsString { get; } = wires is not null;

    /// <summary>The wire values, in the order of the specification.</summary>
    public IReadOnlyList<string> Values { get; } = wires ?? [.. (members ?? []).Select(member => member.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Whether the enum has a member.</summary>
    /// <param name="member">The number of the member.</param>
    /// <returns>Whether it has.</returns>
    public bool Has(long member) => IndexOf(member) >= 0;

    /// <summary>The wire value of a member of an enum of strings.</summary>
    /// <param name="member">The number of the member.</param>
    /// <returns>The wire value, or null if the enum does not have the member.</returns>
    public string? ToWire(long member) => IndexOf(member) is >= 0 and int index ? wires?[index] : null;

    /// <summary>The wire value of a member of an enum of numbers.</summary>
    /// <param name="member">The number of the member.</param>
    /// <returns>The wire value, or null if the enum does not have the member.</returns>
    public long? ToNumber(long member) => Has(member) ? member : null;

    /// <summary>Finds the member that has a wire value.</summary>
    /// <param name="wire">The wire value.</param>
    /// <returns>The number of the member, or null if the enum does not have the value.</returns>
    public long? FromWire(string wire) => wires is null || Array.IndexOf(wires, wire) is not (>= 0 and int index) ? null : members?[index] ?? index;

    internal int IndexOf(long member) => members is not null ? Array.IndexOf(members, member)
        : member >= 0 && member < wires?.Length ? (int)member
        : -1;
}
