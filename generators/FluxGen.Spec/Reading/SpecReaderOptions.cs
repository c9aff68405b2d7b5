namespace FluxGen.Spec.Reading;

// The file is how the specification is called in messages, such as spec/pets.yaml. References must not leave the allowed folder,
// which is that of the specification unless another is given.
internal sealed record SpecReaderOptions(string File, string? AllowedFolder = null);
