using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Names the statuses for which an operation returns a case of its result.</summary>
/// <param name="statuses">The status codes, or a range such as <c>2XX</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResultCaseAttribute(params string[] statuses) : Attribute
{
    /// <summary>The statuses.</summary>
    public IReadOnlyList<string> Statuses { get; } = statuses;
}
