using System.Text;

namespace FluxGen.Runtime.Tests.Json.Engine;

// The one place that says where our reader, Newtonsoft's and the framework's do not agree, and why ours does what it does.
// Where a document is not in here or in GrammarDocuments.NewtonsoftAlone, the three agree, which the tests of grammar show.
internal static class DeliberateDifferences
{
    private const string LoneSurrogate =
        "Half of a surrogate pair becomes U+FFFD, as with Newtonsoft. The framework reads the token and refuses its text; one broken character of an echoed prompt must not cost a paid answer.";

    private const string Overflow =
        "A number beyond double is refused when its value is asked for. The others say Infinity, which is not what was sent and has no form in JSON. Asked for as a decimal or passed over, it never becomes a double.";

    private const string TooManyDigits =
        "An integer of more than 380 digits is refused, as with Newtonsoft: parsing it takes time that grows with the square of its digits. The framework leaves that to its caller.";

    private const string ByteOrderMark =
        "A byte order mark is passed over, as it was when bodies were read through a StreamReader; some gateways send it. The framework's reader leaves that to its caller.";

    public static IEnumerable<TestCaseData> All =>
    [
        Case("A high surrogate alone", """["\ud83d"]""", engine: true, newtonsoft: true, framework: false, LoneSurrogate),
        Case("A low surrogate alone", """["\ude00"]""", engine: true, newtonsoft: true, framework: false, LoneSurrogate),
        Case("A pair the wrong way round", """["\ude00\ud83d"]""", engine: true, newtonsoft: true, framework: false, LoneSurrogate),
        Case("Two high surrogates and a low one", """["\ud83d\ud83d\ude00"]""", engine: true, newtonsoft: true, framework: false, LoneSurrogate),
        Case("A high surrogate and a letter", """["\ud83dx"]""", engine: true, newtonsoft: true, framework: false, LoneSurrogate),
        Case("A high surrogate and another escape", """["\ud83d\n\u0041"]""", engine: true, newtonsoft: true, framework: false, LoneSurrogate),
        Case("A lone surrogate in a name", """{"\ud83d":1}""", engine: true, newtonsoft: true, framework: false, LoneSurrogate),
        Case("A number beyond double", "[1e400]", engine: false, newtonsoft: true, framework: true, Overflow),
        Case("A negative number beyond double", "[-1e400]", engine: false, newtonsoft: true, framework: true, Overflow),
        Case("An integer of 381 digits", $"[{new string('9', 381)}]", engine: false, newtonsoft: false, framework: true, TooManyDigits),
        Case("A byte order mark", "\uFEFF[1]", engine: true, newtonsoft: true, framework: false, ByteOrderMark),
    ];

    // Read with FloatParseHandling.Decimal; what the engine says and what Newtonsoft says.
    public static IEnumerable<TestCaseData> Decimals =>
    [
        Decimal("A zero with an exponent", "[0e99]", "0", newtonsoft: null, "It is zero. Newtonsoft reads no exponent that large."),
        Decimal("A fraction too small for a decimal", "[1e-400]", "0.0000000000000000000000000000", "0", "The same value; the framework's parser keeps the scale."),
    ];

    private static TestCaseData Decimal(string name, string json, string engine, string? newtonsoft, string reason) =>
        new TestCaseData(Encoding.UTF8.GetBytes(json), engine, newtonsoft, reason).SetArgDisplayNames(name);

    private static TestCaseData Case(string name, string json, bool engine, bool newtonsoft, bool framework, string reason) =>
        new TestCaseData(Encoding.UTF8.GetBytes(json), engine, newtonsoft, framework, reason).SetArgDisplayNames(name);
}
