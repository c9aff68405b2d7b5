using System.Buffers;
using FluxGen.Spec.Normalizing;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec;

// What is wrong with the metadata of an item, before its specification is read.
internal static class ItemFaults
{
    private const int MaxNameLength = 100;

    private static readonly SearchValues<char> NoFileName = SearchValues.Create("/\\:*?\"<>|");

    // Files are named after the item, so nothing is written or deleted for one with another name.
    public static bool HasFileName(ContractItem item) =>
        item.Name.Length is > 0 and <= MaxNameLength
        && !item.Name.AsSpan().ContainsAny(NoFileName)
        && !item.Name.Any(char.IsControl)
        && item.Name.Trim(' ', '.').Length > 0;

    public static IEnumerable<string> Of(ContractItem item)
    {
        string name = $"{ProblemIds.UnknownMetadataValue}: the OpenApiContract item {OneLine.Of(item.Spec)} has ";
        return Faults(item).Select(fault => $"{name}{fault} Correct that metadata.");
    }

    private static IEnumerable<string> Faults(ContractItem item)
    {
        if (!HasFileName(item))
        {
            yield return $"the Name {OneLine.Quote(item.Name)}; allowed is a file name of at most {MaxNameLength} characters, without a folder and without any of : * ? \" < > |.";
        }

        if (item.GivenNamespace.Length > 0 && !item.GivenNamespace.Split('.').All(IsIdentifier))
        {
            yield return $"the Namespace {OneLine.Quote(item.GivenNamespace)}; allowed are names of letters, digits and underscores with dots between them, such as Acme.Pets.";
        }

        if (item.Visibility is null)
        {
            yield return $"the Visibility {OneLine.Quote(item[ItemMetadata.Visibility])}; allowed are public and internal.";
        }

        if (item.UnsupportedKeywords is null)
        {
            yield return $"the UnsupportedKeywords {OneLine.Quote(item[ItemMetadata.UnsupportedKeywords])}; allowed are Error and Warning.";
        }

        if (item.AllowedFolder is string folder && !Directory.Exists(Path.GetFullPath(folder, Path.GetDirectoryName(item.FullPath)!)))
        {
            yield return $"the AllowedFolder {OneLine.Quote(folder)}, which is no folder; it is relative to the specification.";
        }

        foreach (string pair in item.List(ItemMetadata.OperationNames).Where(pair => pair.LastIndexOf('=') <= 0 || pair.EndsWith('=')))
        {
            yield return $"{OneLine.Quote(pair)} among its OperationNames; allowed are pairs like GET /pets/{{id}}=FindPet with semicolons between them.";
        }

        foreach (string metadata in (string[])[ItemMetadata.IncludePaths, ItemMetadata.ExcludePaths])
        {
            foreach (string pattern in item.List(metadata).Where(pattern => !OperationPattern.IsValid(pattern)))
            {
                yield return $"{OneLine.Quote(pattern)} among its {char.ToUpperInvariant(metadata[0])}{metadata[1..]}; allowed are paths like /pets/* or GET /pets/** with semicolons between them.";
            }
        }
    }

    private static bool IsIdentifier(string name)
    {
        string letters = name.StartsWith('@') ? name[1..] : name;
        return letters.Length > 0 && !char.IsDigit(letters[0]) && letters.All(static letter => char.IsLetterOrDigit(letter) || letter == '_');
    }
}
