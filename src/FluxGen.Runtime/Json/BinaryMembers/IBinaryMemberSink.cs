using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Takes the bytes of <c>format: byte</c> members while an answer arrives, one member after the other.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBinaryMemberSink
{
    /// <summary>Begins a member.</summary>
    /// <param name="index">Its number among those of the answer, from 0.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when the member can be written.</returns>
    ValueTask BeginAsync(int index, CancellationToken cancellationToken);

    /// <summary>Takes the next bytes. An exception ends the reading of the whole answer, so what cannot be stored is to be kept elsewhere.</summary>
    /// <param name="bytes">The bytes; valid until the task ends.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when they are taken.</returns>
    ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Ends the member. It is not called if the answer breaks off or the call is cancelled.</summary>
    /// <param name="isBase64">
    /// Whether the text was base64. If not, its bytes up to the fault were written decoded, and the rest as the text it is.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when the member is stored.</returns>
    ValueTask EndAsync(bool isBase64, CancellationToken cancellationToken);
}
