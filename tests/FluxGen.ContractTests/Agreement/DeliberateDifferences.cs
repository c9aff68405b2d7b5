using System.Globalization;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace FluxGen.ContractTests.Agreement;

// The one list of them. The client's reader was made for answers, which are paid for and must not be lost to a trifle; what
// the fixture reads are requests, of which it is strict.
internal static class DeliberateDifferences
{
    private const string ByteOrderMark = "\uFEFF";

    private const string MoreThanADoubleHolds = "00000000000000000001";

    private const int MoreThanTheFixtureReads = 10_001;

    public static IReadOnlyList<DeliberateDifference> All { get; } =
    [
        new(
            "A byte order mark comes first",
            "RFC 8259 forbids to send one and allows to ignore it: the client sends none, and ignores one in an answer.",
            content => [ByteOrderMark + new SampleBody(content).Text])
        {
            OnlyFixture = (violation, judgement) => violation.Keyword == StrictJson.Keyword && judgement.Body.AsSpan().StartsWith("\uFEFF"u8),
        },
        new(
            "A member comes twice",
            "The client cannot write one twice. Of an answer it takes the last, as Newtonsoft.Json does.",
            content => Repeated(content, times: 2))
        {
            OnlyFixture = (violation, _) => IsRepetition(violation),

            // The fixture checks the last one only.
            OnlyClient = (finding, judgement) => judgement.ClientStopped
                && judgement.Fixture.Any(violation => IsRepetition(violation) && (finding.Pointer + "/").StartsWith(violation.Pointer + "/", StringComparison.Ordinal)),
        },
        new(
            "A text has half of a surrogate pair in an escape",
            "Of an answer the client takes it for U+FFFD. Its validator refuses such a text before it is sent.",
            content => Places(content).Where(IsFreeText).Select(place => new SampleBody(content).With(place, "\"\\ud83d and more\"")))
        {
            OnlyFixture = (violation, _) => violation is { Keyword: StrictJson.Keyword, Expected: "Unicode text" },
        },
        new(
            "A body has too many values",
            "The fixture would need a gigabyte for a request of some megabytes. The client bounds an answer by its bytes.",
            content => Repeated(content, MoreThanTheFixtureReads))
        {
            OnlyFixture = (violation, _) => violation.Keyword == StrictJson.Keyword && violation.Expected.EndsWith(" values", StringComparison.Ordinal),
        },
        new(
            "A number lies so close beyond its limit that a double is the limit itself",
            "A property of the client is a double, so that the client cannot send such a number.",
            content => Places(content).Where(IsNumber).SelectMany(place => JustBeyond(place).Select(json => new SampleBody(content).With(place, json))))
        {
            OnlyFixture = IsLimitInBinary,
        },
        new(
            "A number without a limit is too large for its type in C#",
            "A property of the client is a double or a decimal, and a number in what has no schema a double.",
            content => Places(content)
                .Where(place => place.Schema is { Type: JsonObjectType.Number, Maximum: null, Enumeration.Count: 0 })
                .Select(place => new SampleBody(content).With(place, "1e400")))
        {
            OnlyClient = IsTooLarge,
        },
        new(
            "An integer without a format has more than 32 bits",
            "NSwag makes an int of it. The format int64 beside it makes a long.",
            content => Places(content)
                .Where(place => place.Schema is { Type: JsonObjectType.Integer, Format: null, Maximum: null })
                .Select(place => new SampleBody(content).With(place, "2147483648")))
        {
            OnlyClient = (finding, judgement) => Find(judgement, finding.Pointer) is { Schema: { Type: JsonObjectType.Integer, Format: null } }
                && IsNumberOf(judgement, finding.Pointer, text => !int.TryParse(text, CultureInfo.InvariantCulture, out _)),
        },
        new(
            "An address is relative",
            "The client reads one, for an answer with one is still an answer.",
            content => Places(content).Where(place => place.Schema.Format == JsonFormatStrings.Uri).Select(place => new SampleBody(content).With(place, "\"a/b\"")))
        {
            OnlyFixture = (violation, judgement) => violation.Keyword == Keywords.Format && Find(judgement, violation.Pointer)?.Schema.Format == JsonFormatStrings.Uri
                && Uri.TryCreate((string?)judgement.ValueAt(violation.Pointer), UriKind.Relative, out _),
        },
        new(
            "A text does not have a format that C# has no type for",
            "The property is a string. What it holds is left to the service.",
            content => Places(content).Where(IsOfTextFormat).Select(place => new SampleBody(content).With(place, $"\"{SampleText.Bad(place.Schema.Format)}\"")))
        {
            OnlyFixture = (violation, judgement) => violation.Keyword == Keywords.Format && Find(judgement, violation.Pointer) is { } place && IsOfTextFormat(place),
        },
        new(
            "There is white space in base64",
            "The client ignores it, as Convert.FromBase64String does.",
            content => Places(content).Where(IsBytes).Select(place => new SampleBody(content).With(place, "\"AA EC\"")))
        {
            OnlyFixture = (violation, judgement) => violation.Keyword == Keywords.Format && Find(judgement, violation.Pointer) is { } place && IsBytes(place)
                && judgement.ValueAt(violation.Pointer) is JValue { Value: string text } && Convert.TryFromBase64String(text, new byte[text.Length], out _),
        },
        new(
            "A date and time is not quite that of RFC 3339",
            "The client reads one with a space for the T, or without seconds or offset, of an answer. It writes them whole.",
            content => Places(content).Where(place => place.Schema.Format == JsonFormatStrings.DateTime).Select(place => new SampleBody(content).With(place, "\"2025-03-11 07:13:27Z\"")))
        {
            OnlyFixture = (violation, judgement) => violation.Keyword == Keywords.Format && Find(judgement, violation.Pointer)?.Schema.Format == JsonFormatStrings.DateTime
                && judgement.ValueAt(violation.Pointer) is JValue { Value: string text } && DateTime.TryParse(text, CultureInfo.InvariantCulture, out _),
        },
        new(
            "A time of day has an offset, or no seconds",
            "The client's is a TimeOnly, which has no place for an offset; the fixture asks for seconds, but for no offset.",
            content => Places(content).Where(IsTime).SelectMany(place => new[] { "07:13:27Z", "07:13" }.Select(text => new SampleBody(content).With(place, $"\"{text}\""))))
        {
            OnlyFixture = (violation, judgement) => violation.Keyword == Keywords.Format && Find(judgement, violation.Pointer) is { } place && IsTime(place)
                && judgement.ValueAt(violation.Pointer) is JValue { Value: string { Length: 5 } },
            OnlyClient = (finding, judgement) => Find(judgement, finding.Pointer) is { } place && IsTime(place)
                && judgement.ValueAt(finding.Pointer) is JValue { Value: string { Length: > 8 } },
        },
        new(
            "A text is no duration",
            "NJsonSchema has no check of this format.",
            content => Places(content).Where(IsDuration).Select(place => new SampleBody(content).With(place, $"\"{SampleText.Bad(place.Schema.Format)}\"")))
        {
            OnlyClient = (finding, judgement) => Find(judgement, finding.Pointer) is { } place && IsDuration(place) && judgement.ValueAt(finding.Pointer)?.Type == JTokenType.String,
        },
        new(
            "An optional member of an open object is null, or a text that its format or enum does not have",
            "An open object can come in an answer, where one new value must not cost the whole of it. Null is what the client's property is without a value.",
            content => Places(content).Where(place => IsOptionalInOpenObject(place) && !place.Schema.AllowsNull).Select(place => new SampleBody(content).With(place, "null")))
        {
            OnlyFixture = IsTolerated,
        },
        new(
            "A required member is missing: the place",
            "The reader stands at the end of the object by then, and names it, as Newtonsoft.Json does; the member is in the message.",
            content => Places(content).Where(place => place is { IsProperty: true, IsRequired: true }).Select(place => new SampleBody(content).With(place, json: null)))
        {
            ElsewhereInClient = (violation, finding) => violation.Keyword == Keywords.Required
                && violation.Pointer[..violation.Pointer.LastIndexOf('/')] == finding.Pointer
                && finding.Message.Contains($"'{violation.Pointer[(violation.Pointer.LastIndexOf('/') + 1)..]}'", StringComparison.Ordinal),
        },
        new(
            "A member has no name: the place",
            "Paths are Newtonsoft.Json's, which cannot express it.",
            content => Place.All(content.Schema).Where(place => place.Parent is null && place.Schema.IsClosed).Select(body => new SampleBody(content).With(body.Unknown(""), "1")))
        {
            ElsewhereInClient = (violation, finding) => violation.Pointer.Split('/').Skip(1).Contains("") && WithNames(violation.Pointer) == WithNames(finding.Pointer),
        },
        new(
            "A body is no JSON: the place",
            "Each reader names the last value that it has begun, and begins at another byte. The schema says nothing about such a place.",
            content => [new SampleBody(content).Text[..^1] + ",}"])
        {
            ElsewhereInClient = (violation, finding) =>
                violation.Keyword == StrictJson.Keyword && finding.Keyword == StrictJson.Keyword && violation.Pointer != finding.Pointer,
        },
    ];

    private static bool IsRepetition(Violation violation) => violation is { Keyword: StrictJson.Keyword, Expected: "each property once" };

    private static IEnumerable<Place> Places(Content content) => Place.All(content.Schema).Where(place => place.Parent is not null && !place.Schema.HasAlternatives);

    private static Place? Find(Judgement judgement, string pointer) => Place.Find(judgement.Schema, pointer);

    private static IEnumerable<string> Repeated(Content content, int times)
    {
        foreach (JProperty member in (JObject.Parse(new SampleBody(content).Text)).Properties())
        {
            yield return $"{{{string.Join(',', Enumerable.Repeat(member.ToString(Newtonsoft.Json.Formatting.None), times - 1))},{new SampleBody(content).Text[1..]}";
        }
    }

    private static bool IsNumber(Place place) => place.Schema is { Type: JsonObjectType.Number, Format: not JsonFormatStrings.Decimal, Enumeration.Count: 0 };

    private static string WithNames(string pointer) => string.Join('/', pointer.Split('/', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsBytes(Place place) => place.Schema is { Type: JsonObjectType.String, Format: JsonFormatStrings.Byte };

    private static bool IsTime(Place place) => IsReadStrictly(place) && place.Schema is { Type: JsonObjectType.String, Format: JsonFormatStrings.Time };

    private static bool IsDuration(Place place) => IsReadStrictly(place) && place.Schema is { Type: JsonObjectType.String, Format: SampleText.Duration };

    private static bool IsOfTextFormat(Place place) =>
        place.Schema is { Type: JsonObjectType.String, Format: JsonFormatStrings.Email or JsonFormatStrings.Hostname or JsonFormatStrings.IpV4 or JsonFormatStrings.IpV6 };

    private static bool IsFreeText(Place place) =>
        place.Schema is { Type: JsonObjectType.String, Enumeration.Count: 0, Format: null, MinLength: null or < 10, MaxLength: null or >= 10 }
        && SampleText.Matches(place.Schema, "\uFFFD and more");

    private static IEnumerable<string> JustBeyond(Place place) => new[] { (place.Schema.Minimum, -1), (place.Schema.Maximum, 1) }
        .Where(bound => bound.Item1 is { IsExclusive: false } limit && Math.Sign(limit.Limit) == bound.Item2)
        .Select(bound => bound.Item1!.Value.Limit.ToString(CultureInfo.InvariantCulture))
        .Select(limit => limit + (limit.Contains('.', StringComparison.Ordinal) ? "" : ".") + MoreThanADoubleHolds);

    private static bool IsLimitInBinary(Violation violation, Judgement judgement)
    {
        if (Find(judgement, violation.Pointer) is not { } place || !IsNumber(place))
        {
            return false;
        }

        decimal? limit = violation.Keyword switch
        {
            Keywords.Minimum => place.Schema.Minimum?.Limit,
            Keywords.Maximum => place.Schema.Maximum?.Limit,
            _ => null,
        };
        return limit is { } bound && IsNumberOf(judgement, violation.Pointer, text => place.Schema.Format == JsonFormatStrings.Float
            ? (float)double.Parse(text, CultureInfo.InvariantCulture) == (float)bound
            : double.Parse(text, CultureInfo.InvariantCulture) == (double)bound);
    }

    private static bool IsTooLarge(Finding finding, Judgement judgement) => Find(judgement, finding.Pointer)?.Schema switch
    {
        { Type: JsonObjectType.Number, Format: JsonFormatStrings.Decimal } =>
            IsNumberOf(judgement, finding.Pointer, text => !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)),
        { Type: JsonObjectType.Number, Format: JsonFormatStrings.Float } =>
            IsNumberOf(judgement, finding.Pointer, text => !float.IsFinite(float.Parse(text, CultureInfo.InvariantCulture))),
        null or { Type: JsonObjectType.Number or JsonObjectType.None } =>
            IsNumberOf(judgement, finding.Pointer, text => !double.IsFinite(double.Parse(text, CultureInfo.InvariantCulture))),
        _ => false,
    };

    private static bool IsNumberOf(Judgement judgement, string pointer, Func<string, bool> isSo) =>
        judgement.ValueAt(pointer) is { Type: JTokenType.Integer or JTokenType.Float } number && isSo(JsonNumber.TextOf(number));

    private static bool IsReadStrictly(Place place) => !IsOptionalInOpenObject(place);

    private static bool IsOptionalInOpenObject(Place place) => place is { IsProperty: true, IsRequired: false, Parent.Schema.IsClosed: false };

    // What is in a member that the client has kept unread is not looked at by its rules either.
    private static bool IsTolerated(Violation violation, Judgement judgement)
    {
        Place? member = Find(judgement, violation.Pointer);
        while (member is { IsProperty: false })
        {
            member = member.Parent;
        }

        return member is not null && IsOptionalInOpenObject(member)
            && judgement.Fixture.Any(other => (other.Pointer + "/").StartsWith(member.Pointer + "/", StringComparison.Ordinal) && IsUnfit(other, member, judgement));
    }

    private static bool IsUnfit(Violation violation, Place member, Judgement judgement) => judgement.ValueAt(violation.Pointer) switch
    {
        { Type: JTokenType.String } => violation.Keyword is Keywords.Enum or Keywords.Format,
        { Type: JTokenType.Null } => violation.Pointer == member.Pointer,
        _ => false,
    };
}
