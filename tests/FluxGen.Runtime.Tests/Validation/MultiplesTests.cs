using System.Globalization;

namespace FluxGen.Runtime.Tests.Validation;

public sealed class MultiplesTests
{
    [TestCase(0.3, "0.1", true)]
    [TestCase(0.30000000000000004, "0.1", false)]
    [TestCase(-0.7, "0.1", true)]
    [TestCase(0, "0.1", true)]
    [TestCase(-0.0, "7", true)]
    [TestCase(4.35, "0.01", true)]
    [TestCase(1E+300, "0.1", true)]
    [TestCase(1E+300, "3", false)]
    [TestCase(double.MaxValue, "79228162514264337593543950335", false)]
    [TestCase(double.Epsilon, "0.0000000000000000000000000001", false)]
    [TestCase(1E-28, "0.0000000000000000000000000001", true)]
    [TestCase(123456789012345680, "10", true)]
    [TestCase(double.NaN, "0.1", true)]
    [TestCase(double.NegativeInfinity, "0.1", true)]
    public void A_double_is_tested_as_it_is_written_to_JSON(double value, string divisor, bool expected) =>
        Assert.That(Multiples.IsMultipleOf(value, Number(divisor)), Is.EqualTo(expected));

    [TestCase(0.3F, "0.1", true)]
    [TestCase(0.35F, "0.1", false)]
    [TestCase(float.MaxValue, "0.1", true)]
    [TestCase(float.PositiveInfinity, "0.1", true)]
    public void A_float_is_tested_as_it_is_written_to_JSON(float value, string divisor, bool expected) =>
        Assert.That(Multiples.IsMultipleOf(value, Number(divisor)), Is.EqualTo(expected));

    [TestCase("19.99", "0.01", true)]
    [TestCase("19.99", "0.02", false)]
    [TestCase("79228162514264337593543950335", "0.0000000000000000000000000001", true)]
    [TestCase("-79228162514264337593543950335", "2", false)]
    public void A_decimal_is_tested_exactly(string value, string divisor, bool expected) =>
        Assert.That(Multiples.IsMultipleOf(Number(value), Number(divisor)), Is.EqualTo(expected));

    [TestCase(long.MinValue, 2, true)]
    [TestCase(long.MaxValue, 2, false)]
    [TestCase(-9, 3, true)]
    public void An_integer_is_tested_exactly(long value, long divisor, bool expected) =>
        Assert.That(Multiples.IsMultipleOf(value, divisor), Is.EqualTo(expected));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
