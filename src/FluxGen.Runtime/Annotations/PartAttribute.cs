using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Says how a property of a form is sent, where the specification has an <c>encoding</c> for it.</summary>
[AttributeUsage(AttributeTargets.Property)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PartAttribute : Attribute
{
    /// <summary>The media type of the part; of several or a range such as <c>image/*</c>, the text of the specification. Empty means the default of the type.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>How arrays and objects are serialised; empty means that <see cref="MediaType"/> decides.</summary>
    public string Style { get; init; } = "";

    /// <summary>Whether each item of an array becomes a value of its own.</summary>
    public bool Explode { get; init; }

    /// <summary>Whether reserved characters are sent as they are.</summary>
    public bool AllowReserved { get; init; }
}
