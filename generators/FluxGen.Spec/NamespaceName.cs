using FluxGen.Spec.Normalizing;

namespace FluxGen.Spec;

// The namespace of a project as C# can write it: 3d-api becomes _3d_api and Acme.event becomes Acme.@event.
internal static class NamespaceName
{
    public static string Of(string name) =>
        string.Join('.', name.Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Segment)) is { Length: > 0 } valid ? valid : "Contracts";

    private static string Segment(string segment)
    {
        string letters = string.Concat(segment.TrimStart('@').Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'));
        string named = letters.Length == 0 || char.IsDigit(letters[0]) ? "_" + letters : letters;
        return CSharpNames.Escape(named);
    }
}
