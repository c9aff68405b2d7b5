using System.Globalization;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

// The value of a keyword is an object, a text, a number, as the keyword wants it. Null stands for no value.
internal sealed class ValueShapeRule : IRule
{
    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        foreach (SpecElement element in document.Elements)
        {
            if (element.Node is not SpecMapping mapping)
            {
                CheckObject(element, problems);
                continue;
            }

            foreach (SpecProperty property in mapping.Properties)
            {
                if (!property.Name.StartsWith("x-", StringComparison.Ordinal)
                    && Keywords.Find(element.Kind, property.Name) is Keyword keyword
                    && Expected(keyword, property.Value) is string expected)
                {
                    Tell(property.Name, property.Value, expected, problems);
                }
            }
        }
    }

    // What stands where an object has to stand. Of a schema, true and false are short forms.
    private static void CheckObject(SpecElement element, ICollection<Problem> problems)
    {
        if (element.Kind != ObjectKind.Schema || element.Node is not SpecScalar { Kind: ScalarKind.Boolean })
        {
            Tell(element.Node.Place.Name, element.Node, "an object", problems);
        }
    }

    private static void Tell(string name, SpecNode value, string expected, ICollection<Problem> problems) =>
        problems.Add(Problem.Error(
            ProblemIds.WrongKind,
            value.Place,
            $"{(name.Length == 0 ? "the file" : OneLine.Quote(name))} is {Describe(value)}; expected is {expected}. {Remedy(name, value)}"));

    // Older JSON Schema had it so.
    private static string Remedy(string name, SpecNode value) =>
        name == "required" && value is SpecScalar { Kind: ScalarKind.Boolean }
            ? "List the property in 'required' of the object that has it."
            : "Correct it.";

    private static string? Expected(Keyword keyword, SpecNode value) => (keyword.Shape, value) switch
    {
        (_, SpecScalar { Kind: ScalarKind.Null }) => null,
        (ValueShape.Text, not SpecScalar) => "a text",
        (ValueShape.Boolean, not SpecScalar { Kind: ScalarKind.Boolean }) => "true or false",
        (ValueShape.Number, not SpecScalar { Kind: ScalarKind.Number }) => "a number",
        (ValueShape.Count, _) when !IsCount(value) => "an integer that is not negative",
        (ValueShape.List, not SpecSequence) => "a list",
        (ValueShape.ListOfObjects, not SpecSequence) => "a list of objects",
        (ValueShape.Texts, _) when value is not SpecSequence texts || texts.Items.Any(item => item is not SpecScalar) => "a list of texts",
        (ValueShape.MapOfObjects, not SpecMapping) => "an object",
        (ValueShape.Object, SpecSequence or SpecScalar { Kind: not ScalarKind.Boolean }) => "an object",
        _ => null,
    };

    private static bool IsCount(SpecNode value) =>
        value is SpecScalar { Kind: ScalarKind.Number } number
        && decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal count)
        && count >= 0
        && decimal.Truncate(count) == count;

    private static string Describe(SpecNode value) => value switch
    {
        SpecMapping => "an object",
        SpecSequence => "a list",
        SpecScalar { Kind: ScalarKind.Null } => "null",
        SpecScalar { Kind: ScalarKind.String } text => $"the text {OneLine.Quote(text.Text)}",
        SpecScalar scalar => OneLine.Quote(scalar.Text).Trim('\''),
        _ => "something else",
    };
}
