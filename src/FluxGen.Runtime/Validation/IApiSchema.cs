using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>A class that stands for a schema, with the rules of that schema.</summary>
public interface IApiSchema
{
    /// <summary>Adds every rule that this value breaks.</summary>
    /// <param name="errors">What was found so far.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void Validate(ref ValidationErrors errors);
}
