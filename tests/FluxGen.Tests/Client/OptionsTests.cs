namespace FluxGen.Tests.Client;

public sealed class OptionsTests
{
    private static readonly TimeSpan TooLong = TimeSpan.FromMilliseconds(uint.MaxValue);

    private static IEnumerable<TestCaseData> Bad =>
    [
        Case(nameof(FluxClientOptions.Timeout), new() { ApiKey = Sample.Key, Timeout = TimeSpan.Zero }),
        Case(nameof(FluxClientOptions.Timeout), new() { ApiKey = Sample.Key, Timeout = TooLong }),
        Case(nameof(FluxClientOptions.DownloadTimeout), new() { ApiKey = Sample.Key, DownloadTimeout = TimeSpan.FromSeconds(-1) }),
        Case(nameof(FluxClientOptions.DownloadTimeout), new() { ApiKey = Sample.Key, DownloadTimeout = TooLong }),
        Case(nameof(FluxClientOptions.MaxRetries), new() { ApiKey = Sample.Key, MaxRetries = -1 }),
        Case(nameof(FluxClientOptions.MaxRetryDelay), new() { ApiKey = Sample.Key, MaxRetryDelay = TimeSpan.FromTicks(-1) }),
        Case(nameof(FluxClientOptions.MaxRetryDelay), new() { ApiKey = Sample.Key, MaxRetryDelay = TooLong }),
        Case(nameof(FluxClientOptions.MaxResponseBytes), new() { ApiKey = Sample.Key, MaxResponseBytes = 0 }),
        Case(nameof(FluxClientOptions.MaxDownloadBytes), new() { ApiKey = Sample.Key, MaxDownloadBytes = 0 }),
        Case(nameof(FluxClientOptions.AllowedDownloadHosts), new() { ApiKey = Sample.Key, AllowedDownloadHosts = null! }),
        Case(nameof(FluxClientOptions.AllowedDownloadHosts), new() { ApiKey = Sample.Key, AllowedDownloadHosts = ["images.internal", ""] }),
        Case(nameof(FluxClientOptions.AllowedDownloadHosts), new() { ApiKey = Sample.Key, AllowedDownloadHosts = ["http://images.internal"] }),
        Case(nameof(FluxClientOptions.AllowedDownloadHosts), new() { ApiKey = Sample.Key, AllowedDownloadHosts = ["images.internal:8080"] }),
        Case(nameof(FluxClientOptions.TimeProvider), new() { ApiKey = Sample.Key, TimeProvider = null! }),
        Case(nameof(FluxClientOptions.BaseAddress), new() { ApiKey = Sample.Key, BaseAddress = new("/v1", UriKind.Relative) }),
        Case(nameof(FluxClientOptions.BaseAddress), new() { ApiKey = Sample.Key, BaseAddress = new("ftp://a.example") }),
        Case(nameof(FluxClientOptions.BaseAddress), new() { ApiKey = Sample.Key, BaseAddress = new("https://a.example/?key=1") }),
    ];

    [TestCaseSource(nameof(Bad))]
    public void Option_that_is_not_valid_is_named(string name, FluxClientOptions options) =>
        Assert.That(() => new FluxClient(options), Throws.InstanceOf<ArgumentException>().With.Message.Contains(name).And.Property("ParamName").EqualTo(name));

    [Test]
    public void Options_and_client_must_not_be_null()
    {
        Assert.That(() => new FluxClient((FluxClientOptions)null!), Throws.ArgumentNullException);
        Assert.That(() => new FluxClient(null!, new FluxClientOptions { ApiKey = Sample.Key }), Throws.ArgumentNullException);
    }

    [Test]
    public void Max_times_are_allowed()
    {
        FluxClientOptions options = new()
        {
            ApiKey = Sample.Key,
            Timeout = Timeout.InfiniteTimeSpan,
            DownloadTimeout = Timeout.InfiniteTimeSpan,
            MaxRetryDelay = TimeSpan.FromDays(49),
        };

        Assert.That(() => new FluxClient(options).Dispose(), Throws.Nothing);
    }

    private static TestCaseData Case(string name, FluxClientOptions options) => new(name, options);
}
