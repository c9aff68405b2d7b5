using System.Globalization;

namespace FluxGen.Benchmarks.Measuring;

internal static class Table
{
    public static IEnumerable<string> Of(string scenario, IReadOnlyList<Measurement> measurements)
    {
        Measurement baseline = measurements.FirstOrDefault(measurement => measurement.IsBaseline) ?? measurements[0];
        return Print(
            [scenario, "time", "ratio", "rate", "allocated", "ratio", "x payload"],
            measurements.Select(measurement => (string[])
            [
                measurement.Name,
                Time(measurement.Nanoseconds),
                Number(measurement.TimeRatio(baseline)),
                Number(1 / measurement.TimeRatio(baseline)),
                Number(measurement.Bytes / 1024) + " KiB",
                Number(measurement.Bytes / baseline.Bytes),
                measurement.BytesPerPayloadByte is { } times ? Number(times) : "",
            ]));
    }

    public static IEnumerable<string> Print(string[] head, IEnumerable<string[]> rows)
    {
        string[][] all = [head, .. rows];
        int[] widths = [.. head.Select((_, column) => all.Max(row => row[column].Length))];
        foreach (string[] row in all)
        {
            yield return string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))).TrimEnd();
        }

        yield return "";
    }

    public static string Number(double value) =>
        double.IsFinite(value) ? value.ToString(value < 100 ? "0.00" : "0", CultureInfo.InvariantCulture) : "-";

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => Number(nanoseconds) + " ns",
        < 1e6 => Number(nanoseconds / 1e3) + " us",
        _ => Number(nanoseconds / 1e6) + " ms",
    };
}
