using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Writes the properties of an object that is a parameter, each with <c>Entry</c>.</summary>
/// <typeparam name="T">The class that stands for the schema of the parameter.</typeparam>
/// <param name="parameter">Takes the properties.</param>
/// <param name="value">The object.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ParameterEntries<T>(ref ParameterWriter parameter, T value);
