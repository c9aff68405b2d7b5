using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>
/// Takes the bytes of <c>format: byte</c> members while an answer arrives, one member after the other. An exception of a sink
/// ends the reading of the whole answer, so what cannot be stored is to be kept elsewhere.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBinaryPropertySink
{
    /// <summary>Begins a member.</summary>
    /// <param name="index">Its number among those of the answer, from 0.</param>
    void Begin(int index);

    /// <summary>Takes the next bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Ends the member. It is not called if the answer breaks off or the call is cancelled.</summary>
    /// <param name="isBase64">
    /// Whether the text was base64. If not, its bytes up to the fault were written decoded, and the rest as the text it is.
    /// </param>
    void Complete(bool isBase64);
}
