using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

// Keywords and keys that allow only certain texts.
internal sealed class KnownValueRule : IRule
{
    private static readonly string[] Types = ["string", "number", "integer", "boolean", "array", "object", "null"];

    private static readonly string[] Locations = ["path", "query", "header", "cookie", "querystring"];

    private static readonly string[] SecurityTypes = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"];

    private static readonly string[] SecurityLocations = ["query", "header", "cookie"];

    // Of a response: a code, a range such as 4XX or 4xx, or default.
    public static bool IsStatus(string key) =>
        key == "default" || (key.Length == 3 && key[0] is >= '1' and <= '5' && (key.AsSpan(1) is "XX" or "xx" || (char.IsAsciiDigit(key[1]) && char.IsAsciiDigit(key[2]))));

    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        foreach (SpecMapping schema in document.ElementsOf(ObjectKind.Schema))
        {
            IEnumerable<SpecNode> types = schema["type"] switch { SpecSequence list => list.Items, SpecNode one => [one], _ => [] };
            foreach (SpecNode type in types)
            {
                CheckText("the type", type, Types, problems);
            }
        }

        CheckKeyword(document, ObjectKind.Parameter, "in", Locations, problems);
        CheckKeyword(document, ObjectKind.SecurityScheme, "type", SecurityTypes, problems);
        CheckKeyword(document, ObjectKind.SecurityScheme, "in", SecurityLocations, problems);
        CheckKeys(document, ObjectKind.Paths, key => key.StartsWith('/'), "a path, which begins with '/'", problems);
        CheckKeys(document, ObjectKind.Responses, IsStatus, "a status such as 200, a range such as 4XX, or default", problems);
    }

    private static void CheckKeyword(SpecificationDocument document, ObjectKind kind, string keyword, string[] values, ICollection<Problem> problems)
    {
        foreach (SpecMapping element in document.ElementsOf(kind))
        {
            if (element[keyword] is SpecNode value)
            {
                CheckText(OneLine.Quote(keyword), value, values, problems);
            }
        }
    }

    private static void CheckText(string what, SpecNode value, string[] values, ICollection<Problem> problems)
    {
        if (value is SpecScalar { Kind: ScalarKind.Null } || (value is SpecScalar text && values.Contains(text.Text)))
        {
            return;
        }

        string found = (value as SpecScalar)?.Text ?? "something else";
        string remedy = Spelling.Closest(found, values) is string meant ? $"Did you mean {OneLine.Quote(meant)}?" : "Correct it.";
        problems.Add(Problem.Error(ProblemIds.WrongKind, value.Place, $"{what} is {OneLine.Quote(found)}; expected is one of {string.Join(", ", values)}. {remedy}"));
    }

    private static void CheckKeys(SpecificationDocument document, ObjectKind kind, Func<string, bool> isValid, string expected, ICollection<Problem> problems)
    {
        foreach (SpecProperty property in document.ElementsOf(kind).SelectMany(element => element.Properties))
        {
            if (!property.Name.StartsWith("x-", StringComparison.Ordinal) && !isValid(property.Name))
            {
                problems.Add(Problem.Error(ProblemIds.WrongKind, property.NamePlace, $"the key is {OneLine.Quote(property.Name)}; expected is {expected}. Correct it."));
            }
        }
    }
}
