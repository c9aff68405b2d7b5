using System.Globalization;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Json;

public sealed class NumberTests
{
    [TestCase("0", 0)]
    [TestCase("-0", 0)]
    [TestCase("2.0", 2)]
    [TestCase("2e0", 2)]
    [TestCase("-2.50e1", -25)]
    [TestCase("2147483647", int.MaxValue)]
    [TestCase("-2147483648", int.MinValue)]
    [TestCase("-2147483648.0", int.MinValue)]
    public void Whole_number_is_an_Int32_however_it_is_written(string json, int expected) =>
        Assert.That(Body.ReadValue(json, JsonRead.Int32), Is.EqualTo(expected));

    [TestCase("9223372036854775807", long.MaxValue)]
    [TestCase("-9223372036854775808", long.MinValue)]
    [TestCase("-9223372036854775808.0", long.MinValue)]
    [TestCase("9007199254740992.0", 9007199254740992)]
    [TestCase("2e18", 2000000000000000000)]
    [TestCase("-0.0", 0)]
    [TestCase("0e-9999999999", 0)]
    [TestCase("-1500e-2", -15)]
    [TestCase("0.150E+2", 15)]
    [TestCase("1.0000000000000000000000000000000000000000", 1)]
    public void Whole_number_is_an_Int64_however_it_is_written(string json, long expected) =>
        Assert.That(Body.ReadValue(json, JsonRead.Int64), Is.EqualTo(expected));

    [TestCase("2.5")]
    [TestCase("1e-1")]
    [TestCase("0.0000001")]
    [TestCase("1.0000000000000000000000000000000000000001")]
    [TestCase("0.9999999999999999999999999999999999999999")]
    [TestCase("1e-400")]
    [TestCase("10e-9999999999")]
    public void Fraction_is_refused_where_an_integer_is_expected(string json) =>
        Assert.That(() => Body.ReadValue(json, JsonRead.Int64), Throws.TypeOf<JsonSerializationException>()
            .With.Message.StartsWith("Expected an integer of 64 bits, found ").And.Message.Contains("Path 'value', line 1"));

    [TestCase("2147483648", "an integer of 32 bits, found 2147483648")]
    [TestCase("-2147483649", "an integer of 32 bits, found -2147483649")]
    [TestCase("2147483648.0", "an integer of 32 bits, found 2147483648")]
    [TestCase("9223372036854775808", "an integer of 64 bits, found 9223372036854775808")]
    public void Integer_beyond_32_bits_is_refused_as_an_Int32(string json, string expected) =>
        Assert.That(() => Body.ReadValue(json, JsonRead.Int32), Throws.TypeOf<JsonSerializationException>().With.Message.Contains(expected));

    [TestCase("9223372036854775808")]
    [TestCase("-9223372036854775809")]
    [TestCase("9223372036854775808.0")]
    [TestCase("1e19")]
    [TestCase("1e400")]
    [TestCase("-1e400")]
    public void Integer_beyond_64_bits_is_refused(string json) =>
        Assert.That(() => Body.ReadValue(json, JsonRead.Int64), Throws.TypeOf<JsonSerializationException>().With.Message.Contains("an integer of 64 bits"));

    [TestCase("9223372036854775807.0", long.MaxValue)]
    [TestCase("9007199254740993.0", 9007199254740993)]
    public void Whole_number_read_exactly_loses_no_digit(string json, long expected)
    {
        long value = ReadExact(json, JsonRead.Int64);

        Assert.That(value, Is.EqualTo(expected));
    }

    [TestCase("9223372036854775808.0")]
    [TestCase("-9223372036854775809.0")]
    [TestCase("0.5")]
    public void Exact_number_that_is_no_Int64_is_refused(string json) =>
        Assert.That(() => ReadExact(json, JsonRead.Int64), Throws.TypeOf<JsonSerializationException>().With.Message.Contains("an integer of 64 bits"));

    [TestCase("0.1", 0.1)]
    [TestCase("2", 2)]
    [TestCase("1E+300", 1e300)]
    [TestCase("5e-324", double.Epsilon)]
    [TestCase("1.7976931348623157e308", double.MaxValue)]
    [TestCase("1e-400", 0)]
    [TestCase("9223372036854775808", 9223372036854775808d)]
    [TestCase("100000000000000000000000000000", 1e29)]
    public void Number_is_a_double(string json, double expected) =>
        Assert.That(Body.ReadValue(json, JsonRead.Double), Is.EqualTo(expected));

    [TestCase("1e400")]
    [TestCase("-1e400")]
    [TestCase("\"1\"")]
    [TestCase("null")]
    [TestCase("true")]
    [TestCase("[1]")]
    public void Value_that_is_no_finite_number_is_refused_as_a_double(string json) =>
        Assert.That(() => Body.ReadValue(json, JsonRead.Double), Throws.TypeOf<JsonSerializationException>().With.Message.StartsWith("Expected a number, found "));

    [TestCase("0.1", 0.1f)]
    [TestCase("3.4028235e38", float.MaxValue)]
    [TestCase("16777217", 16777216f)]
    public void Number_is_a_single(string json, float expected) =>
        Assert.That(Body.ReadValue(json, JsonRead.Single), Is.EqualTo(expected));

    [TestCase("3.5e38")]
    [TestCase("-3.5e38")]
    [TestCase("1e400")]
    public void Number_beyond_single_precision_is_refused(string json) =>
        Assert.That(() => Body.ReadValue(json, JsonRead.Single), Throws.TypeOf<JsonSerializationException>().With.Message.StartsWith("Expected a number"));

    [Test]
    public void Sign_of_negative_zero_is_kept()
    {
        string json = Body.WriteValue(-0.0, JsonWrite.Double);
        double value = Body.ReadValue(json, JsonRead.Double);

        Assert.That(json, Is.EqualTo("-0.0"));
        Assert.That(double.IsNegative(value), Is.True, "the sign was lost");
    }

    [TestCase("1.234567890123456789012345678", TestName = "Decimal with 28 digits")]
    [TestCase("-0.0000000000000000000000000001", TestName = "Decimal with the greatest scale")]
    [TestCase("79228162514264337593543950335.0", TestName = "Greatest decimal")]
    [TestCase("-79228162514264337593543950335.0", TestName = "Least decimal")]
    [TestCase("0.10", TestName = "Decimal with a trailing zero")]
    public void Decimal_comes_through_exactly_both_ways(string json)
    {
        decimal value = ReadExact(json, JsonRead.Decimal);

        Assert.That(value.ToString(CultureInfo.InvariantCulture), Is.EqualTo(json).Or.EqualTo(json[..^2]), "digits were lost on reading");
        Assert.That(Body.WriteValue(value, static (writer, item) => writer.WriteValue(item)), Is.EqualTo(json), "digits were lost on writing");
    }

    [TestCase("2", "2")]
    [TestCase("25e-1", "2.5")]
    [TestCase("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Decimal_may_be_written_in_other_forms(string json, string expected) =>
        Assert.That(ReadExact(json, JsonRead.Decimal), Is.EqualTo(decimal.Parse(expected, CultureInfo.InvariantCulture)));

    [TestCase("1e29")]
    [TestCase("79228162514264337593543950336")]
    [TestCase("1e400")]
    [TestCase("\"1.5\"")]
    [TestCase("null")]
    public void Value_that_is_no_decimal_is_refused(string json)
    {
        Assert.That(() => Body.ReadValue(json, JsonRead.Decimal), Throws.InstanceOf<JsonException>(), "read through a double");
        Assert.That(() => ReadExact(json, JsonRead.Decimal), Throws.InstanceOf<JsonException>(), "read exactly");
    }

    [Test]
    public void Exact_holds_for_one_property_only()
    {
        List<object?> values = [];
        BoxJsonConverter<int> converter = new(
            reader =>
            {
                JsonRead.Exact(reader, static item => JsonRead.List(item, JsonRead.Decimal));
                values.Add(reader.FloatParseHandling);
                return 0;
            },
            (_, _) => { });

        Body.Read("""{"value":[1.10,2]}""", converter);

        Assert.That(values, Is.EqualTo(new object[] { FloatParseHandling.Double }));
    }

    [Test]
    public void Exact_is_undone_after_a_failure_too()
    {
        using JsonTextReader reader = new(new StringReader("[\"no number\"]"));
        reader.Read();

        Assert.That(() => JsonRead.Exact(reader, JsonRead.Decimal), Throws.InstanceOf<JsonException>());
        Assert.That(reader.FloatParseHandling, Is.EqualTo(FloatParseHandling.Double));
    }

    [TestCase(2, "2.0")]
    [TestCase(0.1, "0.1")]
    [TestCase(1e300, "1E+300")]
    [TestCase(double.MaxValue, "1.7976931348623157E+308")]
    public void Double_is_written_so_that_it_comes_back_as_it_was(double value, string expected)
    {
        string json = Body.WriteValue(value, JsonWrite.Double);

        Assert.That(json, Is.EqualTo(expected));
        Assert.That(Body.ReadValue(json, JsonRead.Double), Is.EqualTo(value));
    }

    [TestCase(0.1f, "0.1")]
    [TestCase(float.MaxValue, "3.4028235E+38")]
    public void Single_is_written_with_its_own_precision(float value, string expected) =>
        Assert.That(Body.WriteValue(value, JsonWrite.Single), Is.EqualTo(expected));

    [TestCase(double.NaN, "NaN")]
    [TestCase(double.PositiveInfinity, "Infinity")]
    [TestCase(double.NegativeInfinity, "-Infinity")]
    public void Number_that_JSON_cannot_express_is_not_written(double value, string name)
    {
        Assert.That(() => Body.WriteValue(value, JsonWrite.Double), Throws.TypeOf<JsonSerializationException>()
            .With.Message.EqualTo($"{name} cannot be expressed in JSON. Path 'value'."));
        Assert.That(() => Body.WriteValue((float)value, JsonWrite.Single), Throws.TypeOf<JsonSerializationException>()
            .With.Message.EqualTo($"{name} cannot be expressed in JSON. Path 'value'."));
    }

    private static T ReadExact<T>(string json, Func<JsonReader, T> read) =>
        Body.Read($$"""{"value":{{json}}}""", new BoxJsonConverter<T>(reader => JsonRead.Exact(reader, read), (_, _) => { })).Value;
}
