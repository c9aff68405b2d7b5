namespace FluxGen.Runtime.Http.Parameters;

internal enum ParameterPlace
{
    Url,
    Header,
    Cookie,
    Form,
}
