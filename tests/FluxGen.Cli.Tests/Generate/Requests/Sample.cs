using FluxGen.Runtime;

namespace FluxGen.Cli.Tests.Generate.Requests;

// Properties of no specification, for what the specification of this repository does not have.
internal static class Sample
{
    public static SchemaPropertyInfo Property(SchemaInfo schema, string name = "some_property", object? initial = null, params IReadOnlyList<ConstraintInfo> constraints) => new()
    {
        Name = name,
        ClrName = "SomeProperty",
        Schema = schema,
        IsRequired = false,
        IsNullable = false,
        Default = initial,
        Constraints = constraints,
        Description = "What it is for.",
    };

    public static SchemaInfo Schema(SchemaKind kind, string format = "", SchemaInfo? items = null, params IReadOnlyList<string> allowed) => new()
    {
        Kind = kind,
        ClrType = "object",
        Format = format,
        Items = items,
        AllowedValues = allowed,
    };
}
