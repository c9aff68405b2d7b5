namespace FluxGen.Spec.Reading;

// An object of the specification, and which one it is.
internal sealed record SpecElement(SpecNode Node, ObjectKind Kind);
