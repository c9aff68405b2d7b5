using System.Text;

namespace FluxGen.Runtime.Tests.Json.Engine;

// All points in which our reader, Newtonsoft's and the framework's differ, with the reason for ours. The tests of the grammar
// show that the three agree on every document that is neither here nor in GrammarDocuments.NewtonsoftAlone.
internal static class Deviations
{
    private const string LoneSurrogate =
        "Half of a surrogate pair is refused, as by the framework, and where reading is tolerant it is kept and told. Newtonsoft makes U+FFFD of it without a word.";

    private const string Overflow =
        "A number beyond double is refused when its value is asked for. The others return Infinity, which is not what was sent and which JSON cannot express. A number that is read as a decimal or skipped never becomes a double.";

    private const string TooManyDigits =
        "An integer of more than 380 digits is refused, as with Newtonsoft: parsing it takes time that grows with the square of its digits. The framework leaves that to its caller.";

    private const string ByteOrderMark =
        "A byte order mark is skipped, as a StreamReader does; some gateways send it. The framework's reader leaves that to its caller.";

    public static IEnumerable<TestCaseData> All =>
    [
        Case("A high surrogate alone", """["\ud83d"]""", engine: false, newtonsoft: true, framework: false, LoneSurrogate),
        Case("A low surrogate alone", """["\ude00"]""", engine: false, newtonsoft: true, framework: false, LoneSurrogate),
        Case("A pair the wrong way round", """["\ude00\ud83d"]""", engine: false, newtonsoft: true, framework: false, LoneSurrogate),
        Case("Two high surrogates and a low one", """["\ud83d\ud83d\ude00"]""", engine: false, newtonsoft: true, framework: false, LoneSurrogate),
        Case("A high surrogate and a letter", """["\ud83dx"]""", engine: false, newtonsoft: true, framework: false, LoneSurrogate),
        Case("A high surrogate and another escape", """["\ud83d\n\u0041"]""", engine: false, newtonsoft: true, framework: false, LoneSurrogate),
        Case("A lone surrogate in a name", """{"\ud83d":1}""", engine: false, newtonsoft: true, framework: false, LoneSurrogate),
        Case("A number beyond double", "[1e400]", engine: false, newtonsoft: true, framework: true, Overflow),
        Case("A negative number beyond double", "[-1e400]", engine: false, newtonsoft: true, framework: true, Overflow),
        Case("An integer of 381 digits", $"[{new string('9', 381)}]", engine: false, newtonsoft: false, framework: true, TooManyDigits),
        Case("A byte order mark", "\uFEFF[1]", engine: true, newtonsoft: true, framework: false, ByteOrderMark),
    ];

    // Read with FloatParseHandling.Decimal: the values of our reader and of Newtonsoft's.
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
