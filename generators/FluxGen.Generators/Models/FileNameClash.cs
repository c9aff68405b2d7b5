using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Models;

// A type whose generated file would have the name of another type's file. Roslyn ignores the case of such names.
internal sealed record FileNameClash(ContractType Type, string HintName, string OtherName)
{
    public static EquatableArray<FileNameClash> Find(IEnumerable<ContractType> types) =>
    (
        from file in types.SelectMany(type => type.HintNames, (type, hintName) => (Type: type, HintName: hintName))
        group file by file.HintName.ToUpperInvariant() into files
        where files.Count() > 1
        from file in files
        select new FileNameClash(file.Type, file.HintName, files.First(other => other.Type != file.Type).Type.Name)
    ).GroupBy(clash => clash.Type).Select(clashes => clashes.First()).ToEquatableArray();

    public DiagnosticInfo ToDiagnostic(DiagnosticDescriptor descriptor) =>
        new(descriptor, Type.Place, new[] { HintName, Type.Name, OtherName }.ToEquatableArray());
}
