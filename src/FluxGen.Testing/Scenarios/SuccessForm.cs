namespace FluxGen.Testing;

internal enum SuccessForm
{
    Images,
    DataWithUrl,
    DataWithBase64,
    NoData,
    Job,
}
