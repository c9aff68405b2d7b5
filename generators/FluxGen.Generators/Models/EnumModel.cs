namespace FluxGen.Generators.Models;

internal sealed record EnumModel(
    string Namespace,
    string Name,
    bool IsString,
    bool UsesObsolete,
    EquatableArray<EnumMemberModel> Members)
{
    public string FullName => $"global::{Namespace}.{Name}";
}

internal sealed record EnumMemberModel(string Name, string Wire);
