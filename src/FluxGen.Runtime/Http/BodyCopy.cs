using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FluxGen.Runtime;

/// <summary>Copies bodies for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BodyCopy
{
    /// <summary>Copies a body, so that a property of it can be set without a change of the caller's object.</summary>
    /// <typeparam name="T">The class of the body.</typeparam>
    /// <param name="body">The body.</param>
    /// <returns>A copy with the same values.</returns>
    public static T Of<T>(T body)
        where T : class => (T)Clone(body);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = nameof(MemberwiseClone))]
    private static extern object Clone(object body);
}
