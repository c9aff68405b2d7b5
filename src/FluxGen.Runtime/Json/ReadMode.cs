namespace FluxGen.Runtime;

/// <summary>What a generated client does with a response that does not follow its schema in every point.</summary>
public enum ReadMode
{
    /// <summary>
    /// The response is unreadable. Only a text that does not follow its format is null in its property of an open object, and
    /// kept among the additional properties.
    /// </summary>
    Strict,

    /// <summary>
    /// In an open object, whatever does not fit its property is null there, or the default of its type if the property is
    /// required, and kept among the additional properties. An array or a map keeps the items that fit. Each is listed in
    /// <see cref="ReadProblemExtensions.ReadProblems"/>.
    /// </summary>
    Tolerant,
}
