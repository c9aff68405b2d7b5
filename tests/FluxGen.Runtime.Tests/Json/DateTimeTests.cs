using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Tests.Json;

public sealed class DateTimeTests
{
    private static readonly DateTimeOffset Moment = new(2025, 3, 11, 7, 13, 27, TimeSpan.Zero);

    [TestCase("2025-03-11T07:13:27Z")]
    [TestCase("2025-03-11T07:13:27z")]
    [TestCase("2025-03-11t07:13:27z")]
    [TestCase("2025-03-11 07:13:27Z")]
    [TestCase("2025-03-11T07:13:27+00:00")]
    [TestCase("2025-03-11T07:13:27-00:00")]
    [TestCase("2025-03-11T09:13:27+02:00")]
    [TestCase("2025-03-10T17:13:27-14:00")]
    [TestCase("2025-03-11T07:13:27.0Z")]
    [TestCase("2025-03-11T07:13:27.000000000Z")]
    [TestCase("2025-03-11T07:13:27")]
    public void RFC3339_date_and_time_is_read(string text) =>
        Assert.That(Body.ReadValue($"\"{text}\"", JsonRead.DateTime), Is.EqualTo(Moment));

    [TestCase("2025-03-11T07:13:27.8Z", 8_000_000)]
    [TestCase("2025-03-11T07:13:27.8130001Z", 8_130_001)]
    [TestCase("2025-03-11T07:13:27.813000199Z", 8_130_001)]
    [TestCase("2025-03-11T07:13:27.813000199999999+00:00", 8_130_001)]
    public void Fraction_of_a_second_is_read_to_the_tick(string text, long ticks) =>
        Assert.That(Body.ReadValue($"\"{text}\"", JsonRead.DateTime), Is.EqualTo(Moment.AddTicks(ticks)));

    [Test]
    public void Offset_is_kept()
    {
        DateTimeOffset value = Body.ReadValue("\"2025-03-11T09:13:27+05:30\"", JsonRead.DateTime);

        Assert.That(value.Offset, Is.EqualTo(new TimeSpan(5, 30, 0)));
        Assert.That(Body.WriteValue(value, JsonWrite.DateTime), Is.EqualTo("\"2025-03-11T09:13:27+05:30\""));
    }

    [Test]
    public void Earliest_and_latest_date_and_time_come_through_both_ways()
    {
        foreach (DateTimeOffset end in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue })
        {
            Assert.That(Body.ReadValue(Body.WriteValue(end, JsonWrite.DateTime), JsonRead.DateTime), Is.EqualTo(end));
        }
    }

    [TestCase("")]
    [TestCase("2025-03-11")]
    [TestCase("2025-03-11T24:00:00Z")]
    [TestCase("2025-02-29T00:00:00Z")]
    [TestCase("2025-03-11T07:13:27+15:00")]
    [TestCase("0001-01-01T00:00:00+01:00")]
    [TestCase("2025-03-11T07:13:27.12345678xZ")]
    [TestCase("2025-03-11T07:13:27,5Z")]
    [TestCase("Tue, 11 Mar 2025 07:13:27 GMT")]
    public void Text_that_is_no_date_and_time_is_refused(string text) =>
        Assert.That(() => Body.ReadValue($"\"{text}\"", JsonRead.DateTime), Throws.TypeOf<JsonFormatException>()
            .With.Message.StartsWith($"Expected a date and time such as 2025-03-11T07:13:27Z, found the string \"{text}\"."));

    [Test]
    public void Date_that_another_reader_has_parsed_is_taken()
    {
        Assert.That(Read(new JValue(Moment)), Is.EqualTo(Moment));
        Assert.That(Read(new JValue(Moment.UtcDateTime)), Is.EqualTo(Moment));
        Assert.That(Read(new JValue(Moment.LocalDateTime)), Is.EqualTo(Moment));
    }

    [Test]
    public void Parsed_date_without_an_offset_is_in_UTC_like_its_text() =>
        Assert.That(Read(new JValue(new DateTime(2025, 3, 11, 7, 13, 27, DateTimeKind.Unspecified))), Is.EqualTo(Moment));

    private static DateTimeOffset Read(JToken token)
    {
        using JsonReader reader = token.CreateReader();
        return JsonRead.DateTime(JsonRead.Next(reader));
    }
}
