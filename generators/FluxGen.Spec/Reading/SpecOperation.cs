namespace FluxGen.Spec.Reading;

// The method is upper case. Parameters are those of the path item and of the operation, which come first where both have one;
// references are followed.
internal sealed record SpecOperation(string Path, string Method, SpecMapping Node, SpecMapping PathItem, IReadOnlyList<SpecMapping> Parameters)
{
    public Place Place => Node.Place;
}
