namespace FluxGen.Spec.Reading;

// A keyword of an object: which versions have it and what its value is. Kind says which object the value, or each of its items
// or values, is.
internal sealed record Keyword(string Name, SpecVersion Versions, ValueShape Shape, ObjectKind Kind);

internal enum ValueShape
{
    Any,
    Text,
    Texts,
    Boolean,
    Number,
    Count,
    List,
    Object,
    ListOfObjects,
    MapOfObjects,
}
