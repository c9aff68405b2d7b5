namespace FluxGen.Testing;

internal enum PictureFormat
{
    Jpeg,
    Png,
}
