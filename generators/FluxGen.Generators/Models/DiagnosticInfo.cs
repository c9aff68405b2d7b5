using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FluxGen.Generators.Models;

internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, SourcePlace Place, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Place.ToLocation(), [.. Arguments]);
}

// A Location would keep the syntax tree alive and never compare equal.
internal sealed record SourcePlace(string FilePath, TextSpan Span, LinePositionSpan Lines)
{
    public Location ToLocation() => FilePath.Length == 0 ? Location.None : Location.Create(FilePath, Span, Lines);
}
