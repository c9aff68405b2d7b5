using FluxGen.Cli.Output;

namespace FluxGen.ContractTests.Faults.Rows;

// What several rows have in common. A row adds what it has of its own.
internal static class Expected
{
    // Nothing was generated.
    public static FaultRow RefusedAs<T>(this Wire wire, string name)
        where T : FluxException =>
        new(name, wire) { Exception = typeof(T), Delivery = Delivery.Refused, ExitCode = ExitCode.Refused };

    // It may have been generated.
    public static FaultRow UnknownAs<T>(this Wire wire, string name)
        where T : FluxException =>
        new(name, wire) { Exception = typeof(T), Delivery = Delivery.Unknown, ExitCode = ExitCode.Failed };

    // It was generated, and the response is kept in a file.
    public static FaultRow Unreadable(this Wire wire, string name) => new(name, wire)
    {
        Exception = typeof(FluxUnreadableResponseException),
        Delivery = Delivery.Completed,
        Files = ["fluxgen-*.bin"],
        ExitCode = ExitCode.NotSaved,
        Tells = ["The request was carried out, and is likely to be billed.", "What the service sent is kept in "],
    };

    // It was generated, and one image of the response is not saved.
    public static FaultRow NotSavedOf(this Wire wire, string name, int images = 1) => new(name, wire)
    {
        Images = images,
        Failures = 1,
        Delivery = Delivery.Completed,
        ExitCode = ExitCode.NotSaved,
    };
}
