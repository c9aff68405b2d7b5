using System.Reflection;
using FluxGen.Runtime;
using SchemaPropertyInfo = FluxGen.Runtime.SchemaPropertyInfo;

namespace FluxGen.Tests.Client;

// The constraints are read from the catalogue, so that those that the specification changes or adds are tested too.
public sealed class ValidationTests
{
    private const string Emoji = "🦖";

    // An attribute cannot hold these.
    private static readonly string[] Halves = ["\uD83Ea", "a\uD83E", "\uDD96", "\uDD96\uD83E"];

    private static IReadOnlyList<SchemaPropertyInfo> Properties => ImagesOperations.GenerateImages.RequestProperties;

    private static IEnumerable<string> Enums => Names(property => property.Schema.AllowedValues.Count > 0);

    private static IEnumerable<string> Texts => Names(property => property.Schema.ClrType == "string");

    private static IEnumerable<string> Fractions => Names(property => property.Schema.ClrType is "double" or "float");

    [TestCaseSource(typeof(LimitCase), nameof(LimitCase.All))]
    public void Limit_itself_is_allowed(LimitCase limit)
    {
        ImageGenerationRequest request = With(limit.Member, limit.Kept);

        Assert.That(request.Validate().Where(error => error.Keyword == limit.Constraint.Keyword), Is.Empty);
    }

    [TestCaseSource(typeof(LimitCase), nameof(LimitCase.All))]
    public async Task Next_value_beyond_a_limit_is_not_sent(LimitCase limit)
    {
        ValidationError error = await FailOnceAsync(With(limit.Member, limit.Broken), limit.Member, limit.Constraint.Keyword);

        Assert.Multiple(() =>
        {
            Assert.That(error.Limit, Is.EqualTo(limit.Constraint.Limit));
            Assert.That(error.Actual, Is.EqualTo(limit.Broken is string text ? text.Length : limit.Broken));
        });
    }

    [Test]
    public void Every_request_property_has_keywords_that_these_tests_know() =>
        Assert.That(
            Properties.SelectMany(property => property.Constraints).Select(constraint => constraint.Keyword).Distinct(),
            Is.SubsetOf(new[] { "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern" }));

    [Test]
    public async Task Emoji_is_one_character()
    {
        foreach (LimitCase limit in LimitCase.All.Where(limit => limit.Constraint.Keyword == "maxLength"))
        {
            int length = (int)limit.Constraint.Limit;
            string text = string.Concat(Enumerable.Repeat(Emoji, length));

            Assert.That(With(limit.Member, text).Validate().Where(error => error.Keyword == "maxLength"), Is.Empty, limit.Member.Name);
            ValidationError error = await FailOnceAsync(With(limit.Member, text + "a"), limit.Member, "maxLength");
            Assert.That(error.Actual, Is.EqualTo(length + 1));
        }
    }

    [TestCaseSource(typeof(LimitCase), nameof(LimitCase.BlankTexts))]
    public async Task Blank_text_is_not_sent(string name, string text) => await FailOnceAsync(With(Find(name), text), Find(name), "pattern");

    [TestCaseSource(nameof(Enums))]
    public async Task Value_that_its_enum_does_not_define_is_not_sent(string name)
    {
        SchemaPropertyInfo property = Find(name);
        Type type = PropertyType(property);
        int undefined = Enum.GetValues(type).Cast<int>().Max() + 1;

        ValidationError error = await FailOnceAsync(With(property, Enum.ToObject(type, undefined)), property, "enum");

        Assert.That(error.Limit, Is.EqualTo(property.Schema.AllowedValues));
    }

    [Test]
    public async Task Number_that_JSON_does_not_have_is_not_sent(
        [ValueSource(nameof(Fractions))] string name,
        [Values(double.NaN, double.PositiveInfinity, double.NegativeInfinity)] double value) =>
        await FailOnceAsync(With(Find(name), Convert.ChangeType(value, PropertyType(Find(name)), provider: null)), Find(name), "type");

    [Test]
    public async Task Half_a_surrogate_pair_is_not_sent(
        [ValueSource(nameof(Texts))] string name,
        [ValueSource(nameof(Halves))] string text) =>
        await FailOnceAsync(With(Find(name), text), Find(name), "type");

    [Test]
    public async Task Null_for_a_required_property_is_not_sent()
    {
        foreach (SchemaPropertyInfo property in Properties.Where(property => property.IsRequired && !PropertyType(property).IsValueType))
        {
            await FailOnceAsync(With(property, value: null), property, "required");
        }
    }

    [Test]
    public async Task All_errors_are_reported_at_once()
    {
        ImageGenerationRequest request = Sample.Request();
        List<string> broken = [];
        foreach (LimitCase limit in LimitCase.All.DistinctBy(limit => limit.Member.Name))
        {
            Property(limit.Member).SetValue(request, limit.Broken);
            broken.Add("/" + limit.Member.Name);
        }

        foreach (SchemaPropertyInfo property in Enums.Select(Find))
        {
            Property(property).SetValue(request, Enum.ToObject(PropertyType(property), int.MaxValue));
            broken.Add("/" + property.Name);
        }

        FluxValidationException failure = await FailAsync(request);

        Assert.Multiple(() =>
        {
            Assert.That(broken, Has.Count.GreaterThan(1));
            Assert.That(failure.Errors.Select(error => error.Pointer).Distinct(), Is.EquivalentTo(broken));
            Assert.That(failure.Errors, Has.All.Matches<ValidationError>(error => failure.Message.Contains(error!.Message, StringComparison.Ordinal)));
        });
    }

    [Test]
    public async Task Request_must_not_be_null()
    {
        using StubServer stub = new();

        await Expect.ThrowAsync<ArgumentNullException>(() => stub.Client.GenerateAsync(null!));
    }

    private static async Task<ValidationError> FailOnceAsync(ImageGenerationRequest request, SchemaPropertyInfo property, string keyword)
    {
        FluxValidationException failure = await FailAsync(request);
        ValidationError[] errors = [.. failure.Errors.Where(error => error.Pointer == "/" + property.Name && error.Keyword == keyword)];
        Assert.That(errors, Has.Length.EqualTo(1), failure.Message);
        return errors[0];
    }

    private static async Task<FluxValidationException> FailAsync(ImageGenerationRequest request)
    {
        using StubServer stub = new();
        FluxValidationException failure = await Expect.ThrowAsync<FluxValidationException>(() => stub.Client.GenerateAsync(request));
        Assert.Multiple(() =>
        {
            Assert.That(stub.Requests, Is.Empty, "the request was sent");
            Assert.That(failure.Delivery, Is.EqualTo(Delivery.NotSent));
        });
        return failure;
    }

    private static IEnumerable<string> Names(Func<SchemaPropertyInfo, bool> isMeant) => Properties.Where(isMeant).Select(property => property.Name);

    private static SchemaPropertyInfo Find(string name) => Properties.Single(property => property.Name == name);

    private static ImageGenerationRequest With(SchemaPropertyInfo property, object? value)
    {
        ImageGenerationRequest request = Sample.Request();
        Property(property).SetValue(request, value);
        return request;
    }

    private static PropertyInfo Property(SchemaPropertyInfo property) => typeof(ImageGenerationRequest).GetProperty(property.ClrName)!;

    private static Type PropertyType(SchemaPropertyInfo property) =>
        Nullable.GetUnderlyingType(Property(property).PropertyType) ?? Property(property).PropertyType;
}
