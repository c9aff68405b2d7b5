namespace FluxGen.Testing.Scenarios;

internal enum SuccessForm
{
    Images,
    DataWithUrl,
    DataWithBase64,
    NoData,
    Job,
}
