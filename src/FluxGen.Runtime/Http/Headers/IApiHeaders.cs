using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>A class of a contract that stands for documented response headers. The generator implements it.</summary>
/// <typeparam name="TSelf">The class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiHeaders<out TSelf>
    where TSelf : class, IApiHeaders<TSelf>
{
    /// <summary>Reads the headers.</summary>
    /// <param name="reader">The headers that were sent.</param>
    /// <returns>The headers that fit.</returns>
    static abstract TSelf Read(HeaderReader reader);
}
