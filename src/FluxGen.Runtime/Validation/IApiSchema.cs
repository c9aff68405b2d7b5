using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>A class that stands for a schema and can validate itself.</summary>
public interface IApiSchema
{
    /// <summary>Adds an error for every constraint that this value violates.</summary>
    /// <param name="errors">The errors that have been found so far.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void Validate(ref ValidationErrors errors);
}
