using System.Globalization;

namespace FluxGen.Runtime.Tests.Validation;

public sealed class ValidationErrorTests
{
    [TestCase("required", null, null, "/a: is required, but absent (required)")]
    [TestCase("type", "a value", null, "/a: is null; expected a value (type)")]
    [TestCase("type", "a finite number", double.NegativeInfinity, "/a: is -Infinity; expected a finite number (type)")]
    [TestCase("minLength", 2, 1, "/a: has 1 characters; the minimum is 2 (minLength)")]
    [TestCase("maxLength", 4000, 4001, "/a: has 4001 characters; the maximum is 4000 (maxLength)")]
    [TestCase("pattern", @"\S", "  ", "/a: is \"  \"; it must not be blank (pattern)")]
    [TestCase("pattern", "^a$", "b", "/a: is \"b\"; it must match the pattern ^a$ (pattern)")]
    [TestCase("minimum", 1d, 0.5, "/a: is 0.5; the minimum is 1 (minimum)")]
    [TestCase("maximum", 20d, 20.01, "/a: is 20.01; the maximum is 20 (maximum)")]
    [TestCase("maximum", 9223372036854775807, 1e300, "/a: is 1E+300; the maximum is 9223372036854775807 (maximum)")]
    [TestCase("multipleOf", 8, 12, "/a: is 12; it must be a multiple of 8 (multipleOf)")]
    [TestCase("minItems", 1, 0, "/a: has 0 items; the minimum is 1 (minItems)")]
    [TestCase("maxItems", 2, 3, "/a: has 3 items; the maximum is 2 (maxItems)")]
    [TestCase("enum", new[] { "x", "y" }, "z", "/a: is \"z\"; the allowed values are x, y (enum)")]
    [TestCase("other", true, false, "/a: is False; expected True (other)")]
    public void Message_names_the_place_the_value_the_limit_and_the_keyword(string keyword, object? limit, object? actual, string expected)
    {
        ValidationError error = new("/a", keyword, limit, actual);

        Assert.That(error.Message, Is.EqualTo(expected));
        Assert.That(error.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void Root_is_named_by_slash() =>
        Assert.That(new ValidationError("", "type", "a value", null).Message, Is.EqualTo("/: is null; expected a value (type)"));

    [Test]
    public void Long_text_is_shortened_and_its_length_given()
    {
        ValidationError error = new("/a", "pattern", "^a$", new string('b', 10_000));

        Assert.That(error.Message, Is.EqualTo($"/a: is \"{new string('b', 80)}… (10000 characters)\"; it must match the pattern ^a$ (pattern)"));
    }

    [Test]
    public void Long_text_is_not_cut_inside_a_surrogate_pair()
    {
        ValidationError error = new("/a", "pattern", "^a$", "b" + string.Concat(Enumerable.Repeat("😀", 100)));

        Assert.That(UnicodeText.IsUnicode(error.Message), Is.True, error.Message);
    }

    [Test]
    public void Numbers_are_written_with_a_point_in_every_culture()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new("") { NumberFormat = { NumberDecimalSeparator = "," } };
        try
        {
            Assert.That(new ValidationError("/a", "minimum", 1.5m, 0.5).Message, Is.EqualTo("/a: is 0.5; the minimum is 1.5 (minimum)"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
