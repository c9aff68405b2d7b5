using FluxGen.Runtime.Catalog;

namespace FluxGen.Runtime;

/// <summary>A property of an object schema.</summary>
public sealed class SchemaPropertyInfo
{
    /// <summary>The wire name.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the property in C#.</summary>
    public required string ClrName { get; init; }

    /// <summary>The schema of the property's values.</summary>
    public required SchemaInfo Schema { get; init; }

    /// <summary>Whether the property is required.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Whether the property may be <c>null</c>.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>
    /// The value that the service uses when the property is absent, as written in JSON (a string, a number or a boolean), or
    /// null where the specification names none. The client sends it only for a required property.
    /// </summary>
    public object? Default { get; init; }

    /// <summary>The constraints of the property's values.</summary>
    public IReadOnlyList<ConstraintInfo> Constraints { get; init; } = [];

    /// <summary>The description of the property; empty where the specification has none.</summary>
    public required string Description { get; init; }

    /// <summary>Puts the constraints into words, for the help of a program.</summary>
    /// <returns>One or more sentences, such as "At least 1 and at most 4."; empty if there are no constraints.</returns>
    public string DescribeConstraints() => ConstraintKeyword.DescribeInHelp(Constraints);
}
