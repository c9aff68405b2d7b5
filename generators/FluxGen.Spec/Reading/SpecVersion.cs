namespace FluxGen.Spec.Reading;

// The versions of OpenAPI, as flags so that a keyword can name those that have it.
[Flags]
internal enum SpecVersion
{
    None = 0,
    V20 = 1,
    V30 = 2,
    V31 = 4,
    V32 = 8,
    All = V20 | V30 | V31 | V32,
}
