using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FluxGen.Generators.Models;

// A diagnostic in values: a Location would keep the syntax tree alive and never compare equal.
internal sealed record DiagnosticInfo(
    DiagnosticDescriptor Descriptor,
    string FilePath,
    TextSpan Span,
    LinePositionSpan Lines,
    EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor,
        FilePath.Length == 0 ? Location.None : Location.Create(FilePath, Span, Lines),
        [.. Arguments]);
}
