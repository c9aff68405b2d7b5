using System.Reflection;
using FluxGen.Runtime;
using SchemaPropertyInfo = FluxGen.Runtime.SchemaPropertyInfo;

namespace FluxGen.Tests.Client;

/// <summary>Every rule is read from the catalogue, so that a rule that the API description changes or adds is tested as it then is.</summary>
public sealed class ValidationTests
{
    private const string Emoji = "🦖";

    // An attribute cannot hold these.
    private static readonly string[] Halves = ["\uD83Ea", "a\uD83E", "\uDD96", "\uDD96\uD83E"];

    private static IReadOnlyList<SchemaPropertyInfo> Members => ImagesOperations.GenerateImages.RequestProperties;

    private static IEnumerable<string> Enums => Names(member => member.Schema.AllowedValues.Count > 0);

    private static IEnumerable<string> Texts => Names(member => member.Schema.ClrType == "string");

    private static IEnumerable<string> Fractions => Names(member => member.Schema.ClrType is "double" or "float");

    [TestCaseSource(typeof(LimitCase), nameof(LimitCase.All))]
    public void TheLimitItselfIsAllowed(LimitCase limit)
    {
        ImageGenerationRequest request = With(limit.Member, limit.Kept);

        Assert.That(request.Validate().Where(error => error.Keyword == limit.Constraint.Keyword), Is.Empty);
    }

    [TestCaseSource(typeof(LimitCase), nameof(LimitCase.All))]
    public async Task TheNextBeyondALimitIsNotSent(LimitCase limit)
    {
        ValidationError error = await FailOnceAsync(With(limit.Member, limit.Broken), limit.Member, limit.Constraint.Keyword);

        Assert.Multiple(() =>
        {
            Assert.That(error.Limit, Is.EqualTo(limit.Constraint.Limit));
            Assert.That(error.Actual, Is.EqualTo(limit.Broken is string text ? text.Length : limit.Broken));
        });
    }

    [Test]
    public void EveryRequestMemberHasLimitsThatTheseTestsKnow() =>
        Assert.That(
            Members.SelectMany(member => member.Constraints).Select(constraint => constraint.Keyword).Distinct(),
            Is.SubsetOf(new[] { "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern" }));

    [Test]
    public async Task AnEmojiIsOneCharacter()
    {
        foreach (LimitCase limit in LimitCase.All.Where(limit => limit.Constraint.Keyword == "maxLength"))
        {
            int length = (int)limit.Constraint.Limit;
            string longest = string.Concat(Enumerable.Repeat(Emoji, length));

            Assert.That(With(limit.Member, longest).Validate().Where(error => error.Keyword == "maxLength"), Is.Empty, limit.Member.Name);
            ValidationError error = await FailOnceAsync(With(limit.Member, longest + "a"), limit.Member, "maxLength");
            Assert.That(error.Actual, Is.EqualTo(length + 1));
        }
    }

    [TestCaseSource(typeof(LimitCase), nameof(LimitCase.BlankTexts))]
    public async Task ABlankTextIsNotSent(string name, string text) => await FailOnceAsync(With(Find(name), text), Find(name), "pattern");

    [TestCaseSource(nameof(Enums))]
    public async Task AValueThatItsEnumDoesNotDefineIsNotSent(string name)
    {
        SchemaPropertyInfo member = Find(name);
        Type type = PropertyType(member);
        int undefined = Enum.GetValues(type).Cast<int>().Max() + 1;

        ValidationError error = await FailOnceAsync(With(member, Enum.ToObject(type, undefined)), member, "enum");

        Assert.That(error.Limit, Is.EqualTo(member.Schema.AllowedValues));
    }

    [Test]
    public async Task ANumberThatIsNoneIsNotSent(
        [ValueSource(nameof(Fractions))] string name,
        [Values(double.NaN, double.PositiveInfinity, double.NegativeInfinity)] double value) =>
        await FailOnceAsync(With(Find(name), Convert.ChangeType(value, PropertyType(Find(name)), provider: null)), Find(name), "type");

    [Test]
    public async Task HalfASurrogatePairIsNotSent(
        [ValueSource(nameof(Texts))] string name,
        [ValueSource(nameof(Halves))] string text) =>
        await FailOnceAsync(With(Find(name), text), Find(name), "type");

    [Test]
    public async Task NothingForARequiredMemberIsNotSent()
    {
        foreach (SchemaPropertyInfo member in Members.Where(member => member.IsRequired && !PropertyType(member).IsValueType))
        {
            await FailOnceAsync(With(member, value: null), member, "required");
        }
    }

    [Test]
    public async Task AllThatIsWrongIsToldAtOnce()
    {
        ImageGenerationRequest request = Sample.Request();
        List<string> broken = [];
        foreach (LimitCase limit in LimitCase.All.DistinctBy(limit => limit.Member.Name))
        {
            Property(limit.Member).SetValue(request, limit.Broken);
            broken.Add("/" + limit.Member.Name);
        }

        foreach (SchemaPropertyInfo member in Enums.Select(Find))
        {
            Property(member).SetValue(request, Enum.ToObject(PropertyType(member), int.MaxValue));
            broken.Add("/" + member.Name);
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
    public async Task NoRequestAtAllIsAProgrammersMistake()
    {
        using StubService service = StubService.Answering(200, Sample.Success);
        using FluxClient client = service.CreateClient();

        await Expect.ThrowAsync<ArgumentNullException>(() => client.GenerateAsync(null!));
    }

    private static async Task<ValidationError> FailOnceAsync(ImageGenerationRequest request, SchemaPropertyInfo member, string keyword)
    {
        FluxValidationException failure = await FailAsync(request);
        ValidationError[] errors = [.. failure.Errors.Where(error => error.Pointer == "/" + member.Name && error.Keyword == keyword)];
        Assert.That(errors, Has.Length.EqualTo(1), failure.Message);
        return errors[0];
    }

    private static async Task<FluxValidationException> FailAsync(ImageGenerationRequest request)
    {
        using StubService service = StubService.Answering(200, Sample.Success);
        using FluxClient client = service.CreateClient();
        FluxValidationException failure = await Expect.ThrowAsync<FluxValidationException>(() => client.GenerateAsync(request));
        Assert.Multiple(() =>
        {
            Assert.That(service.Requests, Is.Empty, "the request was sent");
            Assert.That(failure.Delivery, Is.EqualTo(Delivery.NotSent));
        });
        return failure;
    }

    private static IEnumerable<string> Names(Func<SchemaPropertyInfo, bool> isMeant) => Members.Where(isMeant).Select(member => member.Name);

    private static SchemaPropertyInfo Find(string name) => Members.Single(member => member.Name == name);

    private static ImageGenerationRequest With(SchemaPropertyInfo member, object? value)
    {
        ImageGenerationRequest request = Sample.Request();
        Property(member).SetValue(request, value);
        return request;
    }

    private static PropertyInfo Property(SchemaPropertyInfo member) => typeof(ImageGenerationRequest).GetProperty(member.ClrName)!;

    private static Type PropertyType(SchemaPropertyInfo member) =>
        Nullable.GetUnderlyingType(Property(member).PropertyType) ?? Property(member).PropertyType;
}
