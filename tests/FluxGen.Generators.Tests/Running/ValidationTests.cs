using Everything;
using FluxGen.Runtime;

namespace FluxGen.Generators.Tests.Running;

public sealed class ValidationTests
{
    private static readonly Dictionary<string, Action<Limits>> Fitting = new()
    {
        ["the shortest code"] = value => value.Code = "ab",
        ["the longest code"] = value => value.Code = "ab\"\\",
        ["the shortest prompt"] = value => value.Prompt = "\U0001F600",
        ["the least int"] = value => value.Int32 = -2,
        ["the greatest int"] = value => value.Int32 = 3,
        ["the least count"] = value => value.Count = 1,
        ["the greatest count"] = value => value.Count = int.MaxValue,
        ["the least long"] = value => value.Int64 = -4294967296,
        ["the greatest long"] = value => value.Int64 = 4294967296,
        ["a long without a lower limit"] = value => value.Upper = long.MinValue,
        ["the greatest upper"] = value => value.Upper = 2147483647,
        ["the least float"] = value => value.Single = 0.1F,
        ["the greatest float"] = value => value.Single = float.MaxValue,
        ["the least double"] = value => value.Double = -0.5,
        ["the greatest double"] = value => value.Double = 2.5,
        ["the least decimal"] = value => value.Decimal = 0.1M,
        ["the greatest decimal"] = value => value.Decimal = decimal.MaxValue,
        ["a multiple in int"] = value => value.Even = -4,
        ["a multiple in long"] = value => value.Third = 0,
        ["a multiple in double"] = value => value.Tenth = 0.3,
        ["a multiple in float"] = value => value.Quarter = -1.75F,
        ["a multiple in decimal"] = value => value.Cent = 19.99M,
        ["the fewest items"] = value => value.Items = ["a"],
        ["the most items"] = value => value.Items = ["a", ""],
        ["no text and no items"] = value => (value.Blank, value.Nothing) = ("", []),
        ["a defined color"] = value => value.Color = Color.Empty,
    };

    private static readonly Dictionary<string, Action<Limits>> Breaking = new()
    {
        ["/code minLength 2 1"] = value => value.Code = "a",
        ["/code maxLength 4 5"] = value => value.Code = "abcde",
        ["/code pattern ^[a-z\"\\\\]+$ ABC"] = value => value.Code = "ABC",
        ["/code required  "] = value => value.Code = null!,
        ["/prompt minLength 1 0;/prompt pattern \\S "] = value => value.Prompt = "",
        ["/prompt pattern \\S  \n"] = value => value.Prompt = " \n",
        ["/prompt type Unicode text text with half of a surrogate pair"] = value => value.Prompt = "a\ud83d",
        ["/int32 minimum -2 -3"] = value => value.Int32 = -3,
        ["/int32 maximum 3 4"] = value => value.Int32 = 4,
        ["/count minimum 1 0"] = value => value.Count = 0,
        ["/int64 minimum -4294967296 -4294967297"] = value => value.Int64 = -4294967297,
        ["/int64 maximum 4294967296 4294967297"] = value => value.Int64 = 4294967297,
        ["/upper maximum 2147483647 2147483648"] = value => value.Upper = 2147483648,
        ["/single minimum 0.1 0.099999994"] = value => value.Single = float.BitDecrement(0.1F),
        ["/double minimum -0.5 -0.5000000000000001"] = value => value.Double = double.BitDecrement(-0.5),
        ["/double maximum 2.5 2.5000000000000004"] = value => value.Double = double.BitIncrement(2.5),
        ["/double type a finite number NaN"] = value => value.Double = double.NaN,
        ["/decimal minimum 0.1 0.0999999999999999999999999999"] = value => value.Decimal = 0.0999999999999999999999999999M,
        ["/even multipleOf 2 3"] = value => value.Even = 3,
        ["/third multipleOf 3 -9223372036854775808"] = value => value.Third = long.MinValue,
        ["/tenth multipleOf 0.1 0.30000000000000004"] = value => value.Tenth = 0.1 + 0.2,
        ["/tenth type a finite number Infinity"] = value => value.Tenth = double.PositiveInfinity,
        ["/quarter multipleOf 0.25 0.3"] = value => value.Quarter = 0.3F,
        ["/cent multipleOf 0.01 0.001"] = value => value.Cent = 0.001M,
        ["/items minItems 1 0"] = value => value.Items = [],
        ["/items maxItems 2 3"] = value => value.Items = ["a", "b", "c"],
        ["/items/1 type a value "] = value => value.Items = ["a", null!],
        ["/items/0 type Unicode text text with half of a surrogate pair"] = value => value.Items = ["\udc00"],
        ["/blank maxLength 0 1"] = value => value.Blank = " ",
        ["/nothing maxItems 0 1"] = value => value.Nothing = ["a"],
        ["/color enum red,21:9,,\"\\,class,a\nb\u2028c mauve"] = value => value.Color = "mauve",
        ["/level enum -1,1,30 0"] = value => value.Level = 0,
        ["/level required  "] = value => value.Level = default,
    };

    private static readonly string[] FittingNames = [.. Fitting.Keys];

    private static readonly string[] BreakingNames = [.. Breaking.Keys];

    [TestCaseSource(nameof(FittingNames))]
    public void A_value_within_the_limits_is_valid(string name)
    {
        Limits value = Valid();
        Fitting[name](value);

        Assert.That(value.Validate(), Is.Empty);
    }

    [TestCaseSource(nameof(BreakingNames))]
    public void A_value_beyond_a_limit_is_an_error(string expected)
    {
        Limits value = Valid();
        Breaking[expected](value);

        Assert.That(string.Join(';', value.Validate().Select(Describe)), Is.EqualTo(expected));
    }

    [Test]
    public void All_errors_are_found_at_once()
    {
        Limits value = new() { Code = "ABCDE", Count = 0, Level = 7, Double = 3, Items = [] };

        Assert.That(
            value.Validate().Select(error => $"{error.Pointer} {error.Keyword}"),
            Is.EqualTo(["/code maxLength", "/code pattern", "/count minimum", "/double maximum", "/items minItems", "/level enum"]));
    }

    [Test]
    public void Pointers_lead_into_nested_objects_lists_and_maps()
    {
        OpenCollections value = new()
        {
            Leaves = [new() { Name = "oak" }, new() { Name = "too long" }, null!],
            LeavesByName = new Dictionary<string, Leaf> { ["a/b~c"] = new() { Name = null! } },
            Nested = [new Dictionary<string, Leaf?> { ["x"] = null, ["y"] = new() { Name = "too long" } }],
            ColorGrid = [[Color.Red], ["mauve"]],
            Numbers = [1, double.PositiveInfinity],
            Levels = new Dictionary<string, Level> { [""] = 0, ["none"] = default },
        };

        Assert.That(
            value.Validate().Select(error => $"{error.Pointer} {error.Keyword}"),
            Is.EqualTo([
                "/numbers/1 type",
                "/color_grid/1/0 enum",
                "/leaves/1/name maxLength",
                "/leaves/2 type",
                "/leaves_by_name/a~1b~0c/name required",
                "/nested/0/y/name maxLength",
                "/levels/ enum",
                "/levels/none type",
            ]));
    }

    [Test]
    public void An_object_that_contains_itself_is_one_error()
    {
        Node node = new() { Name = "a" };
        node.Children = [node];

        ValidationError error = node.Validate().Single();
        Assert.That(error.Pointer, Does.StartWith("/children/0/children/0/"));
        Assert.That(error.Limit, Does.Contain("64"));
    }

    [Test]
    public void Required_properties_must_not_be_null()
    {
        ClosedCollections value = new() { Texts = null!, Colors = null!, Dates = null!, Decimals = null, Leaves = null };

        Assert.That(
            value.Validate().Select(error => $"{error.Pointer} {error.Keyword}"),
            Is.EqualTo(["/texts required", "/colors required", "/dates required"]));
    }

    [Test]
    public void Names_that_hide_others_are_validated()
    {
        string empty = """{"maybe":null,"class":"a","item":null,"item1":null,"item2":null,"mark":null,"mark1":null,"index":null,"index1":null,"entry":null,"entry1":null,"present":null,"present1":null,"present2":null}""";
        NestedNames value = Json.Read(empty, NestedNamesJsonConverter.Instance);
        value.Code = value.code = value.codePattern = "x";
        value.@class = null!;
        value.Item1 = [[null, "\ud83d"]];
        value.Entry1 = new Dictionary<string, IDictionary<string, Leaf?>> { ["a"] = new Dictionary<string, Leaf?> { ["b"] = new() { Name = "too long" } } };

        Assert.That(
            value.Validate().Select(error => $"{error.Pointer} {error.Keyword}"),
            Is.EqualTo(["/code pattern", "/lower pattern", "/class required", "/item1/0/1 type", "/entry1/a/b/name maxLength"]));
    }

    private static Limits Valid() => new() { Code = "abc", Count = 5, Level = Level.Low };

    private static string Describe(ValidationError error) => FormattableString.Invariant(
        $"{error.Pointer} {error.Keyword} {(error.Limit is IReadOnlyList<string> values ? string.Join(',', values) : error.Limit)} {error.Actual}");
}
