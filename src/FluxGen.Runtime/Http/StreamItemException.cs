using FluxGen.Runtime.Http;

namespace FluxGen.Runtime;

/// <summary>
/// An item of a stream of events or lines is an error, or does not follow the specification. The items before it were delivered.
/// <see cref="ApiException.Body"/> is the data of the item, and nothing else of the response.
/// </summary>
public sealed class StreamItemException : ApiException
{
    internal StreamItemException(ResponseSnapshot item, string eventName, Exception? reason)
        : base(item, reason is null ? ", but its stream ended with an event that is an error" : $", but an item of its stream cannot be read: {reason.Message.TrimEnd('.')}", reason) =>
        EventName = eventName;

    /// <summary>The name of the event, which is <c>error</c> for one that is an error; empty for a line.</summary>
    public string EventName { get; }
}
