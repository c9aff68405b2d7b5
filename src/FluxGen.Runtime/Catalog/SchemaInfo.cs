namespace FluxGen.Runtime;

/// <summary>The schema of a JSON value.</summary>
public sealed class SchemaInfo
{
    /// <summary>The kind of value in JSON.</summary>
    public required SchemaKind Kind { get; init; }

    /// <summary>The type in C#, such as <c>double</c>.</summary>
    public required string ClrType { get; init; }

    /// <summary>The <c>format</c>, such as <c>int64</c> or <c>uuid</c>; empty where there is none.</summary>
    public string Format { get; init; } = "";

    /// <summary>The wire values of an enum; empty if the schema is not an enum.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    /// <summary>The schema of the items of an array or of the values of a map, otherwise null.</summary>
    public SchemaInfo? Items { get; init; }
}
