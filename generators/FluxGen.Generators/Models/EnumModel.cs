namespace FluxGen.Generators.Models;

internal sealed record EnumModel(
    string Namespace,
    string Name,
    string FullName,
    bool IsString,
    bool UsesObsolete,
    EquatableArray<EnumMemberModel> Members);
internal sealed record EnumMemberModel(string Name, string Wire);
