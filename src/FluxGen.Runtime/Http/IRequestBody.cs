namespace FluxGen.Runtime.Http;

internal interface IRequestBody
{
    // Null if handlers may send the request as often as they like.
    SendOnce? SendOnce { get; set; }
}
