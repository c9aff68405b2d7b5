using FluxGen.Runtime.Catalog;

namespace FluxGen.Runtime;

/// <summary>A parameter of an operation outside its body.</summary>
public sealed class ParameterInfo
{
    /// <summary>The wire name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is sent: <c>path</c>, <c>query</c>, <c>header</c> or <c>cookie</c>.</summary>
    public required string Location { get; init; }

    /// <summary>How it is serialised: the style of OpenAPI, such as <c>simple</c>; empty if its value is JSON.</summary>
    public required string Style { get; init; }

    /// <summary>Whether each item of an array, or each property of an object, stands for itself.</summary>
    public bool Explode { get; init; }

    /// <summary>The schema of its values.</summary>
    public required SchemaInfo Schema { get; init; }

    /// <summary>Whether it is required.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The value that the service uses when it is absent, as <see cref="SchemaPropertyInfo.Default"/>. It is never sent unasked.</summary>
    public object? Default { get; init; }

    /// <summary>The constraints of its values.</summary>
    public IReadOnlyList<ConstraintInfo> Constraints { get; init; } = [];

    /// <summary>Puts the constraints into words, for the help of a program.</summary>
    /// <returns>One or more sentences, such as "At least 1 and at most 4."; empty if there are no constraints.</returns>
    public string DescribeConstraints() => ConstraintKeyword.DescribeInHelp(Constraints);
}
