namespace FluxGen.Runtime.Http;

// A response that outlives the handlers that dispose of it, until the call has ended.
internal sealed class KeptResponse : HttpResponseMessage
{
    private bool _isReleased;

    public KeptResponse(HttpResponseMessage response)
        : base(response.StatusCode)
    {
        ReasonPhrase = response.ReasonPhrase;
        Version = response.Version;
        RequestMessage = response.RequestMessage;
        Content = response.Content;
        foreach ((string name, System.Net.Http.Headers.HeaderStringValues values) in response.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    // A handler may have put the content into the response that it returned.
    public void Release(HttpResponseMessage? taken)
    {
        _isReleased = true;
        if (taken is null)
        {
            Dispose();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (_isReleased)
        {
            base.Dispose(disposing);
        }
    }
}
