using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Stands for the value of a response without a body.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct NoBody;
