using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Json;

public sealed class TextFormatTests
{
    private static readonly byte[] SomeBytes = [0, 1, 2, 0xFD, 0xFE, 0xFF];

    [TestCase("true", true)]
    [TestCase("false", false)]
    public void True_and_false_are_booleans(string json, bool expected) =>
        Assert.That(Body.ReadValue(json, JsonRead.Boolean), Is.EqualTo(expected));

    [TestCase("\"true\"")]
    [TestCase("1")]
    [TestCase("null")]
    public void Value_that_is_neither_true_nor_false_is_refused(string json) =>
        Assert.That(() => Body.ReadValue(json, JsonRead.Boolean), Throws.TypeOf<JsonSerializationException>().With.Message.StartsWith("Expected true or false, found "));

    [TestCase("""  "" """, "")]
    [TestCase("""  "2025-03-11T07:13:27Z" """, "2025-03-11T07:13:27Z")]
    [TestCase("""  "\u0041\n\"\\\/\ud83d\ude00" """, "A\n\"\\/😀")]
    public void String_is_read_as_it_is(string json, string expected) =>
        Assert.That(Body.ReadValue(json, JsonRead.String), Is.EqualTo(expected));

    [TestCase("1", "1")]
    [TestCase("1.5", "1.5")]
    [TestCase("null", "null")]
    [TestCase("{}", "an object")]
    [TestCase("[]", "an array")]
    public void Value_that_is_no_string_is_refused_by_name(string json, string found) =>
        Assert.That(() => Body.ReadValue(json, JsonRead.String), Throws.TypeOf<JsonSerializationException>().With.Message.StartsWith($"Expected a string, found {found}."));

    [TestCase("AAEC/f7/")]
    [TestCase(" AAEC /f7/\\r\\n\\t")]
    public void Base64_is_read_with_and_without_white_space(string text) =>
        Assert.That(ReadText(text, JsonRead.Bytes), Is.EqualTo(SomeBytes));

    [Test]
    public void Bytes_are_written_as_base64() =>
        Assert.That(Body.WriteValue(SomeBytes, JsonWrite.Bytes), Is.EqualTo("\"AAEC/f7/\""));

    [Test]
    public void Empty_array_is_an_empty_text()
    {
        Assert.That(ReadText("", JsonRead.Bytes), Is.Empty);
        Assert.That(Body.WriteValue<byte[]>([], JsonWrite.Bytes), Is.EqualTo("\"\""));
    }

    [Test]
    public void Many_bytes_come_back_as_they_were()
    {
        byte[] bytes = new byte[100_001];
        new Random(1).NextBytes(bytes);

        string json = Body.WriteValue(bytes, JsonWrite.Bytes);

        Assert.That(Body.ReadValue(json, JsonRead.Bytes), Is.EqualTo(bytes));
    }

    [TestCase("A")]
    [TestCase("AAEC_f7-")]
    [TestCase("AAE")]
    [TestCase("data:image/png;base64,AAEC")]
    public void Text_that_is_no_base64_is_refused(string text) => AssertMalformed(text, JsonRead.Bytes, "base64");

    [Test]
    public void UUID_comes_through_both_ways()
    {
        Guid id = new("0f8fad5b-d9cb-469f-a165-70867728950e");
        Assert.That(Body.WriteValue(id, JsonWrite.Guid), Is.EqualTo("\"0f8fad5b-d9cb-469f-a165-70867728950e\""));
        Assert.That(ReadText("0F8FAD5B-D9CB-469F-A165-70867728950E", JsonRead.Guid), Is.EqualTo(id));
    }

    [TestCase("")]
    [TestCase("{0f8fad5b-d9cb-469f-a165-70867728950e}")]
    [TestCase("0f8fad5bd9cb469fa16570867728950e")]
    public void Text_that_is_no_UUID_is_refused(string text) => AssertMalformed(text, JsonRead.Guid, "a UUID such as 0f8fad5b-");

    [TestCase("https://example.com/a%20b?q=%C3%A4#f")]
    [TestCase("https://example.com")]
    [TestCase("/relative/path")]
    [TestCase("../up")]
    public void URI_is_written_as_it_was_read(string text)
    {
        Uri uri = ReadText(text, JsonRead.Uri);

        Assert.That(Body.WriteValue(uri, JsonWrite.Uri), Is.EqualTo($"\"{text}\""));
    }

    [Test]
    public void Text_that_is_no_URI_is_refused() => AssertMalformed("http://[broken", JsonRead.Uri, "a URI");

    [TestCase("2025-03-11", 2025, 3, 11)]
    [TestCase("2024-02-29", 2024, 2, 29)]
    [TestCase("0001-01-01", 1, 1, 1)]
    [TestCase("9999-12-31", 9999, 12, 31)]
    public void Date_comes_through_both_ways(string text, int year, int month, int day)
    {
        DateOnly date = ReadText(text, JsonRead.Date);

        Assert.That(date, Is.EqualTo(new DateOnly(year, month, day)));
        Assert.That(Body.WriteValue(date, JsonWrite.Date), Is.EqualTo($"\"{text}\""));
    }

    [TestCase("2025-02-29")]
    [TestCase("2025-3-11")]
    [TestCase("11.03.2025")]
    [TestCase("2025-03-11T00:00:00Z")]
    [TestCase(" 2025-03-11")]
    public void Text_that_is_no_date_is_refused(string text) => AssertMalformed(text, JsonRead.Date, "a date such as 2025-03-11");

    [TestCase("07:13:27", "07:13:27")]
    [TestCase("07:13", "07:13:00")]
    [TestCase("23:59:59.9999999", "23:59:59.9999999")]
    [TestCase("00:00:00.5", "00:00:00.5")]
    [TestCase("07:13:27.123456789Z", "07:13:27.1234567Z")]
    [TestCase("07:13:27+05:30", "07:13:27+05:30")]
    [TestCase("07:13:27-00:30", "07:13:27-00:30")]
    [TestCase("07:13:27z", "07:13:27Z")]
    [TestCase("23:59:60Z", "23:59:60Z")]
    [TestCase("15:59:60.5-08:00", "15:59:60.5-08:00")]
    public void Time_of_day_comes_through_both_ways(string text, string expected) =>
        Assert.That(Body.WriteValue(ReadText(text, JsonRead.Time), JsonWrite.Time), Is.EqualTo($"\"{expected}\""));

    [TestCase("24:00:00")]
    [TestCase("7:13")]
    [TestCase("07:13:27 PM")]
    [TestCase("07:13:61Z")]
    [TestCase("07:13:27.Z")]
    [TestCase("07:13:27+5:30")]
    [TestCase("07:13:27+05:30Z")]
    public void Text_that_is_no_time_of_day_is_refused(string text) => AssertMalformed(text, JsonRead.Time, "a time of day such as 07:13:27");

    [TestCase("PT0S", 0, "PT0S")]
    [TestCase("PT1H30M", 5400, "PT1H30M")]
    [TestCase("PT90M", 5400, "PT90M")]
    [TestCase("P2W", 1209600, "P2W")]
    [TestCase("P1DT0.5S", 86400.5, "P1DT0.5S")]
    [TestCase("-PT1S", -1, "-PT1S")]
    public void Duration_comes_through_both_ways(string text, double seconds, string expected)
    {
        IsoDuration duration = ReadText(text, JsonRead.Duration);

        Assert.That(duration.ToTimeSpan(), Is.EqualTo(TimeSpan.FromSeconds(seconds)));
        Assert.That(Body.WriteValue(duration, JsonWrite.Duration), Is.EqualTo($"\"{expected}\""));
    }

    [TestCase("P1M")]
    [TestCase("P1Y2M3DT4H5M6.75S")]
    public void Months_and_years_stay_what_they_are(string text)
    {
        IsoDuration duration = ReadText(text, JsonRead.Duration);

        Assert.That(Body.WriteValue(duration, JsonWrite.Duration), Is.EqualTo($"\"{text}\""));
        Assert.That(() => duration.ToTimeSpan(), Throws.InvalidOperationException.With.Message.StartsWith(text + " has years or months"));
    }

    [Test]
    public void Longest_durations_come_through_both_ways([Values(long.MinValue, long.MaxValue)] long ticks)
    {
        IsoDuration duration = new TimeSpan(ticks);

        Assert.That(Body.ReadValue(Body.WriteValue(duration, JsonWrite.Duration), JsonRead.Duration), Is.EqualTo(duration));
    }

    [TestCase("")]
    [TestCase("P")]
    [TestCase("PT")]
    [TestCase("1:30")]
    [TestCase("P99999999999999999999D")]
    [TestCase("P1")]
    [TestCase("P1S")]
    [TestCase("P1D2Y")]
    [TestCase("P1.5Y")]
    [TestCase("PT1H1H")]
    [TestCase("P1DT")]
    public void Text_that_is_no_duration_is_refused(string text) => AssertMalformed(text, JsonRead.Duration, "a duration such as PT1H30M");

    [Test]
    public void Long_text_is_cut_in_the_message()
    {
        string text = new('x', 5000);

        Assert.That(() => ReadText(text, JsonRead.Guid), Throws.TypeOf<JsonFormatException>()
            .With.Message.Contains(new string('x', 80) + "… (5000 characters)").And.Property(nameof(Exception.Message)).Length.LessThan(300));
    }

    [Test]
    public void Format_error_has_the_place_in_properties() =>
        Assert.That(() => Body.ReadValue("\n\"x\"", JsonRead.Guid), Throws.TypeOf<JsonFormatException>()
            .With.Property(nameof(JsonFormatException.Path)).EqualTo("value")
            .And.Property(nameof(JsonFormatException.LineNumber)).EqualTo(2)
            .And.Property(nameof(JsonFormatException.LinePosition)).EqualTo(3));

    private static T ReadText<T>(string text, Func<JsonReader, T> read) => Body.ReadValue($"\"{text}\"", read);

    private static void AssertMalformed<T>(string text, Func<JsonReader, T> read, string expected) =>
        Assert.That(() => ReadText(text, read), Throws.TypeOf<JsonFormatException>()
            .With.Message.Contains($"Expected {expected}").And.Message.Contains($"found the string \"{text}\"").And.Message.Contains("Path 'value', line 1"));
}
