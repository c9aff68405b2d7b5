using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>
/// Names the security schemes that an operation needs together. Several of these attributes are alternatives; one without a
/// scheme means that the operation can be called without credentials.
/// </summary>
/// <param name="schemes">The names of the schemes.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecurityAttribute(params string[] schemes) : Attribute
{
    /// <summary>The names of the schemes.</summary>
    public IReadOnlyList<string> Schemes { get; } = schemes;

    /// <summary>The scopes that a token needs, of all the schemes, with a space between two.</summary>
    public string Scopes { get; init; } = "";
}
