namespace FluxGen.Generators.Models;

// The names of the scalars are also the names of the runtime's methods that read and write them.
internal enum ValueKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Single,
    Double,
    Decimal,
    Bytes,
    Guid,
    Uri,
    Date,
    DateTime,
    Time,
    Duration,
    Any,
    Enum,
    Object,
    List,
    Map,
}

internal sealed record TypeRef(ValueKind Kind, string Name, bool IsValueType, bool IsNullable, TypeRef? Item = null)
{
    public string FullName => IsNullable ? Name + "?" : Name;

    public string DisplayName => FullName.Replace("global::", "");

    public bool CanBeNull => IsNullable || !IsValueType;

    // Lists and maps hold values of one kind; what matters for reading and checking is the innermost.
    public TypeRef Leaf => Item?.Leaf ?? this;

    // A JSON string whose text has to follow a grammar, so that it can be a string and still not fit.
    public bool IsFormattedText =>
        Kind is ValueKind.Bytes or ValueKind.Guid or ValueKind.Uri or ValueKind.Date or ValueKind.DateTime
            or ValueKind.Time or ValueKind.Duration or ValueKind.Enum;
}
