namespace FluxGen.Runtime;

/// <summary>A member of an object schema.</summary>
public sealed class SchemaPropertyInfo
{
    /// <summary>The name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the property in C#.</summary>
    public required string ClrName { get; init; }

    /// <summary>What values the member holds.</summary>
    public required SchemaInfo Schema { get; init; }

    /// <summary>Whether the member has to be there.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Whether the member may be <c>null</c>.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>
    /// What the service takes when the member is absent, as it stands on the wire (a string, a number or a boolean), or
    /// null where the description names nothing. The client never sends it on its own, unless the member is required.
    /// </summary>
    public object? Default { get; init; }

    /// <summary>The limits of the value.</summary>
    public IReadOnlyList<ConstraintInfo> Constraints { get; init; } = [];

    /// <summary>What the member is for; empty where the description does not say.</summary>
    public required string Description { get; init; }
}
