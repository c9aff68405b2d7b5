using System.Globalization;

namespace FluxGen.ContractTests.Oracles.Deviations.OfPrism;

internal sealed record LargestInteger() : PrismDeviation(
    string.Create(CultureInfo.InvariantCulture, $"format int64 {long.MaxValue} is accepted"), Status: 400, "JavaScript reads it as a double, which rounds it up to a number that has more than 64 bits.");
