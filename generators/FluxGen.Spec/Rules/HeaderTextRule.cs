using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

// What a client puts into a header is visible ASCII: a line break in it would begin another header.
internal sealed class HeaderTextRule : IRule
{
    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        foreach (SpecMapping owner in document.ElementsOf(ObjectKind.RequestBody).Concat(document.ElementsOf(ObjectKind.Response)))
        {
            foreach (SpecProperty media in owner.PropertiesOf("content"))
            {
                Check("the media type", media.Name, media.NamePlace, problems);
            }
        }

        CheckText(document.ElementsOf(ObjectKind.Encoding), "contentType", "the media type", problems);
        CheckText(document.ElementsOf(ObjectKind.Parameter).Where(static parameter => parameter.Text("in") is "header"), "name", "the name of the header", problems);
        CheckText(document.ElementsOf(ObjectKind.SecurityScheme), "name", "the name of what carries the credential", problems);
        CheckText(document.ElementsOf(ObjectKind.SecurityScheme), "scheme", "the scheme of the Authorization header", problems);
    }

    private static void CheckText(IEnumerable<SpecMapping> owners, string keyword, string what, ICollection<Problem> problems)
    {
        foreach (SpecMapping owner in owners)
        {
            if (owner[keyword] is SpecScalar value)
            {
                Check(what, value.Text, value.Place, problems);
            }
        }
    }

    private static void Check(string what, string text, Place place, ICollection<Problem> problems)
    {
        if (text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            problems.Add(Problem.Error(ProblemIds.WrongKind, place, $"{what} is {OneLine.Quote(text)}; expected is a text of visible ASCII characters, because it stands in a header. Correct it."));
        }
    }
}
