using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>
/// Takes the bytes of <c>format: byte</c> properties while a response arrives, one property after the other. An exception
/// from a sink ends the reading of the whole response, so a sink keeps elsewhere what it cannot store.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBinaryPropertySink
{
    /// <summary>Begins a property.</summary>
    /// <param name="index">Its number among those of the response, from 0.</param>
    void Begin(int index);

    /// <summary>Takes the next bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Ends the property. It is not called if the response breaks off or the call is cancelled.</summary>
    /// <param name="isBase64">
    /// Whether the text was base64. If not, the part before the fault was written decoded, and the rest as text.
    /// </param>
    void Complete(bool isBase64);
}
