namespace FluxGen.Runtime.Tests.Validation;

public sealed class ValidatorTests
{
    [Test]
    public void Valid_value_has_no_errors()
    {
        Query query = new()
        {
            Prompt = "😀123456789",
            Code = "abc",
            Count = 4,
            Share = 1,
            Tier = Tier.ProPlus,
            Tiers = [Tier.Basic],
            Style = new() { Name = "n", Weight = 0 },
            Labels = new Dictionary<string, string> { ["a"] = "b" },
            Grid = [[1, 2], []],
            Words = ["a"],
        };

        Assert.That(query.Validate(), Is.Empty);
    }

    [TestCaseSource(nameof(BrokenRules))]
    public void Violated_constraint_is_found_at_its_place(Query query, string expected)
    {
        IReadOnlyList<ValidationError> errors = query.Validate();

        Assert.That(errors.Select(error => error.Message), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void Every_violated_constraint_is_found_in_the_order_of_the_schema()
    {
        Query query = new() { Prompt = "", Count = 5, Tiers = ["gold", Tier.Basic, "silver"], Style = new() { Name = null!, Weight = -1 } };
        string[] expected =
        [
            "/prompt minLength", "/prompt pattern", "/count maximum", "/tiers maxItems", "/tiers/0 enum", "/tiers/2 enum", "/style/name required", "/style/weight minimum",
        ];

        Assert.That(query.Validate().Select(error => $"{error.Pointer} {error.Keyword}"), Is.EqualTo(expected));
    }

    [Test]
    public void Limit_and_actual_are_given_as_values()
    {
        ValidationError error = new Query { Prompt = "12345678901" }.Validate().Single();

        Assert.That(error, Is.EqualTo(new ValidationError("/prompt", "maxLength", 10, 11)));
    }

    [Test]
    public void Null_is_refused() =>
        Assert.That(() => ((Query)null!).Validate(), Throws.ArgumentNullException);

    private static IEnumerable<TestCaseData> BrokenRules()
    {
        yield return Broken("required", new() { Prompt = null! }, "/prompt: is required, but absent (required)");
        yield return Broken("maxLength", new() { Prompt = "😀1234567890" }, "/prompt: has 11 characters; the maximum is 10 (maxLength)");
        yield return Broken("blank", new() { Prompt = " \t" }, "/prompt: is \" \t\"; it must not be blank (pattern)");
        yield return Broken("half a pair", new() { Prompt = "a\uD83D" }, "/prompt: is text with half of a surrogate pair; expected Unicode text (type)");
        yield return Broken("pattern", new() { Prompt = "p", Code = "A" }, "/code: is \"A\"; it must match the pattern ^[a-z]+$ (pattern)");
        yield return Broken("minimum", new() { Prompt = "p", Count = 0 }, "/count: is 0; the minimum is 1 (minimum)");
        yield return Broken("maximum", new() { Prompt = "p", Count = 5 }, "/count: is 5; the maximum is 4 (maximum)");
        yield return Broken("maximum of a single", new() { Prompt = "p", Share = 1.1f }, "/share: is 1.1; the maximum is 1 (maximum)");
        yield return Broken("not a number", new() { Prompt = "p", Share = float.NaN }, "/share: is NaN; expected a finite number (type)");
        yield return Broken("enum", new() { Prompt = "p", Tier = "gold" }, "/tier: is \"gold\"; the allowed values are basic, pro+ (enum)");
        yield return Broken("enum item", new() { Prompt = "p", Tiers = [Tier.Basic, "gold"] }, "/tiers/1: is \"gold\"; the allowed values are basic, pro+ (enum)");
        yield return Broken("minItems", new() { Prompt = "p", Tiers = [] }, "/tiers: has 0 items; the minimum is 1 (minItems)");
        yield return Broken("maxItems", new() { Prompt = "p", Tiers = [Tier.Basic, Tier.Basic, Tier.Basic] }, "/tiers: has 3 items; the maximum is 2 (maxItems)");
        yield return Broken("nested", new() { Prompt = "p", Style = new() { Name = "n", Weight = -0.5 } }, "/style/weight: is -0.5; the minimum is 0 (minimum)");
        yield return Broken("nested number", new() { Prompt = "p", Style = new() { Name = "n", Weight = double.PositiveInfinity } }, "/style/weight: is Infinity; expected a finite number (type)");
        yield return Broken("grid", new() { Prompt = "p", Grid = [[1], [1, double.NaN]] }, "/grid/1/1: is NaN; expected a finite number (type)");
        yield return Broken("null item", new() { Prompt = "p", Words = ["a", null!] }, "/words/1: is null; expected a value (type)");
        yield return Broken("broken item", new() { Prompt = "p", Words = ["\uDE00"] }, "/words/0: is text with half of a surrogate pair; expected Unicode text (type)");
        yield return Broken("null entry", new() { Prompt = "p", Labels = new Dictionary<string, string> { ["a/b~c"] = null! } }, "/labels/a~1b~0c: is null; expected a value (type)");
        yield return Broken("broken entry", new() { Prompt = "p", Labels = new Dictionary<string, string> { [""] = "\uDE00" } }, "/labels/: is text with half of a surrogate pair; expected Unicode text (type)");
    }

    private static TestCaseData Broken(string name, Query query, string message) => new TestCaseData(query, message).SetArgDisplayNames(name);
}
