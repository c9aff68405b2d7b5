namespace FluxGen.Spec.Reading;

// An id never changes its meaning. DIAGNOSTICS.md has a section for each.
internal static class ProblemIds
{
    public const string Unreadable = "FLUX001";
    public const string MissingTool = "FLUX003";
    public const string DuplicateName = "FLUX004";
    public const string DuplicateKey = "FLUX101";
    public const string MissingReference = "FLUX102";
    public const string CircularReference = "FLUX103";
    public const string UrlReference = "FLUX104";
    public const string ForeignReference = "FLUX105";
    public const string Version = "FLUX106";
    public const string UnknownKeyword = "FLUX107";
    public const string WrongKind = "FLUX108";
    public const string MissingKeyword = "FLUX109";
    public const string UndeclaredPathParameter = "FLUX110";
    public const string UnusedPathParameter = "FLUX111";
    public const string DuplicateOperation = "FLUX112";
    public const string DuplicateParameter = "FLUX113";
    public const string DuplicateOperationId = "FLUX114";
    public const string InvalidPattern = "FLUX115";
    public const string ImpossibleLimits = "FLUX116";
    public const string BrokenExample = "FLUX117";
    public const string MissingRequiredProperty = "FLUX118";
    public const string DuplicateEnumValue = "FLUX119";
    public const string UnknownSecurityScheme = "FLUX120";
    public const string DuplicateTypeName = "FLUX130";
    public const string UnknownMetadataValue = "FLUX131";
}
