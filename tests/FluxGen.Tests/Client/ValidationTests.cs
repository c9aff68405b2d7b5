using System.Reflection;
using FluxGen.Runtime;
using SchemaPropertyInfo = FluxGen.Runtime.SchemaPropertyInfo;

namespace FluxGen.Tests.Client;

// The constraints are read from the catalogue, so that those that the specification changes or adds are tested too.
public sealed class ValidationTests
{
    private static readonly string[] Blanks = [" ", "\t", "\n", "\u00A0", " \r\n\t "];

    // These cannot stand in an attribute, which is stored as UTF-8.
    private static readonly string[] HalfPairs = ["\uD83Ea", "a\uD83E", "\uDD96", "\uDD96\uD83E"];

    private static IReadOnlyList<SchemaPropertyInfo> Properties => ImagesOperations.GenerateImages.RequestProperties;

    private static IEnumerable<TestCaseData> ValuesWithin => Tests(LimitCase.All.Where(limit => limit.Boundary.IsValid));

    private static IEnumerable<TestCaseData> ValuesOutside => Tests(LimitCase.All.Where(limit => !limit.Boundary.IsValid));

    private static IEnumerable<string> Enums => Names(property => property.Schema.AllowedValues.Count > 0);

    private static IEnumerable<string> Texts => Names(property => property.Schema.ClrType == "string");

    private static IEnumerable<string> Fractions => Names(property => property.Schema.ClrType is "double" or "float");

    private static IEnumerable<string> NotBlankTexts => Names(property => property.Constraints.Contains(new ConstraintInfo("pattern", @"\S")));

    [TestCaseSource(nameof(ValuesWithin))]
    public void Value_within_a_limit_is_valid(object given)
    {
        LimitCase limit = (LimitCase)given;

        ImageGenerationRequest request = With(limit.Property, limit.Value(PropertyType(limit.Property)));

        Assert.That(request.Validate().Where(error => error.Keyword == limit.Constraint.Keyword), Is.Empty);
    }

    [TestCaseSource(nameof(ValuesOutside))]
    public async Task Value_outside_a_limit_is_not_sent(object given)
    {
        LimitCase limit = (LimitCase)given;
        object value = limit.Value(PropertyType(limit.Property));

        ValidationError error = await FailOnceAsync(With(limit.Property, value), limit.Property, limit.Constraint.Keyword);

        Assert.That(error.Limit, Is.EqualTo(limit.Constraint.Limit));
        Assert.That(error.Actual, Is.EqualTo(limit.Constraint.Keyword is "minLength" or "maxLength" ? ((string)value).EnumerateRunes().Count() : value));
    }

    [Test]
    public void Every_constraint_has_a_value_outside_it() => Assert.That(
        LimitCase.All.Where(limit => !limit.Boundary.IsValid).Select(limit => (limit.Property.Name, limit.Constraint.Keyword)).Distinct(),
        Is.EquivalentTo(Properties.SelectMany(property => property.Constraints.Select(constraint => (property.Name, constraint.Keyword)))));

    [Test]
    public async Task Blank_text_is_not_sent([ValueSource(nameof(NotBlankTexts))] string name, [ValueSource(nameof(Blanks))] string text) =>
        await FailOnceAsync(With(Find(name), text), Find(name), "pattern");

    [TestCaseSource(nameof(Enums))]
    public async Task Value_that_its_enum_does_not_define_is_not_sent(string name)
    {
        SchemaPropertyInfo property = Find(name);

        ValidationError error = await FailOnceAsync(With(property, Undefined(PropertyType(property))), property, "enum");

        Assert.That(error.Limit, Is.EqualTo(property.Schema.AllowedValues));
    }

    [Test]
    public async Task Number_that_is_not_finite_is_not_sent(
        [ValueSource(nameof(Fractions))] string name,
        [Values(double.NaN, double.PositiveInfinity, double.NegativeInfinity)] double value) =>
        await FailOnceAsync(With(Find(name), Convert.ChangeType(value, PropertyType(Find(name)), provider: null)), Find(name), "type");

    [Test]
    public async Task Half_of_a_surrogate_pair_is_not_sent([ValueSource(nameof(Texts))] string name, [ValueSource(nameof(HalfPairs))] string text) =>
        await FailOnceAsync(With(Find(name), text), Find(name), "type");

    [Test]
    public async Task Required_property_without_a_value_is_not_sent()
    {
        foreach (SchemaPropertyInfo property in Properties.Where(property => property.IsRequired && !PropertyType(property).IsValueType))
        {
            await FailOnceAsync(With(property, value: null), property, "required");
        }
    }

    [Test]
    public async Task All_errors_are_told_at_once()
    {
        ImageGenerationRequest request = Sample.Request();
        List<string> invalid = [];
        foreach (LimitCase limit in LimitCase.All.Where(limit => !limit.Boundary.IsValid).DistinctBy(limit => limit.Property.Name))
        {
            Property(limit.Property).SetValue(request, limit.Value(PropertyType(limit.Property)));
            invalid.Add("/" + limit.Property.Name);
        }

        foreach (SchemaPropertyInfo property in Enums.Select(Find))
        {
            Property(property).SetValue(request, Undefined(PropertyType(property)));
            invalid.Add("/" + property.Name);
        }

        FluxValidationException failure = await FailAsync(request);

        Assert.That(invalid, Has.Count.GreaterThan(1));
        Assert.That(failure.Errors.Select(error => error.Pointer).Distinct(), Is.EquivalentTo(invalid));
        Assert.That(failure.Errors, Has.All.Matches<ValidationError>(error => failure.Message.Contains(error!.Message, StringComparison.Ordinal)));
    }

    [Test]
    public async Task Request_must_not_be_null()
    {
        using StubServer stub = new();

        await Expect.ThrowAsync<ArgumentNullException>(() => stub.Client.GenerateAsync(null!));
    }

    // A value that no server has sent.
    private static object? Undefined(Type type) => type.GetMethod("op_Implicit", [typeof(string)])!.Invoke(null, ["undefined"]);

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
        Assert.That(stub.Requests, Is.Empty, "the request was sent");
        Assert.That(failure.Delivery, Is.EqualTo(Delivery.NotSent));
        return failure;
    }

    private static IEnumerable<TestCaseData> Tests(IEnumerable<LimitCase> limits) => limits.Select(limit => new TestCaseData(limit).SetArgDisplayNames($"{limit}"));

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
