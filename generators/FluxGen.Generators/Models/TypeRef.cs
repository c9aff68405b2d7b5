namespace FluxGen.Generators.Models;

// The names of the scalars are also the names of the methods of JsonRead and JsonWrite for them.
internal enum ValueKind
{
    String,
    Boolean,
    Int32,
    Int64,
    UInt64,
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

    // In a form alone.
    File,
}

internal sealed record TypeRef(ValueKind Kind, string Name, bool IsValueType, bool IsNullable)
{
    // The type of what a list or map holds.
    public TypeRef? Item { get; init; }

    // A class that has a case for each alternative of its schema.
    public bool IsUnion { get; init; }

    public string FullName => IsNullable ? Name + "?" : Name;

    public string DisplayName => FullName.Replace("global::", "");

    public bool CanBeNull => IsNullable || !IsValueType;

    // The default of an enum is no value.
    public bool CanBeMissing => CanBeNull || Kind == ValueKind.Enum;

    // The type inside all lists and maps: it decides how a value is read and validated.
    public TypeRef Leaf => Item?.Leaf ?? this;

    public bool IsScalar => Kind is not (ValueKind.Enum or ValueKind.Object or ValueKind.List or ValueKind.Map);

    // A JSON string can be valid JSON and still not fit these kinds, because its text has to follow a grammar.
    public bool IsFormattedText =>
        Kind is ValueKind.Bytes or ValueKind.Guid or ValueKind.Uri or ValueKind.Date or ValueKind.DateTime
            or ValueKind.Time or ValueKind.Duration;
}
