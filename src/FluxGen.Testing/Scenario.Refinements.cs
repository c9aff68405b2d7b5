using System.Globalization;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;

namespace FluxGen.Testing;

public sealed partial record Scenario
{
    private static readonly TimeSpan MaxDelay = TimeSpan.FromDays(1);

    /// <summary>Sets the number of images, from 0 to 100, whatever the request asks for.</summary>
    public Scenario WithCount(int images) => With(ImageOptions with { Count = InRange(images, 0, ImageOptions.MaxCount, nameof(images)) });

    /// <summary>Sets the width and the height of the images in pixels, each from 1 to 4096, whatever the request asks for.</summary>
    public Scenario WithSize(int width, int height) => With(ImageOptions with
    {
        Size = new ImageSize(InRange(width, 1, ImageSize.MaxSide, nameof(width)), InRange(height, 1, ImageSize.MaxSide, nameof(height))),
    });

    /// <summary>Sets the minimum file size of each image, up to 100 MiB. Zeros are appended, which image decoders ignore.</summary>
    public Scenario WithFileSize(int bytes) => With(ImageOptions with { FileSize = InRange(bytes, 0, ImageOptions.MaxFileSize, nameof(bytes)) });

    /// <summary>Sets the flags of the content filter.</summary>
    /// <param name="flags">For each image in order, whether it is not safe for work. Images without a flag are safe.</param>
    public Scenario WithNsfw(params bool[] flags)
    {
        ArgumentNullException.ThrowIfNull(flags);
        return With(ImageOptions with { Nsfw = [.. flags] });
    }

    /// <summary>Adds <c>Retry-After</c> as a number of seconds. The delay is rounded up to whole seconds.</summary>
    public Scenario WithRetryAfter(TimeSpan delay) => With(ResponseOptions with
    {
        RetryAfter = Math.Ceiling(InRange(delay, TimeSpan.Zero, TimeSpan.MaxValue, nameof(delay)).TotalSeconds).ToString("0", CultureInfo.InvariantCulture),
    });

    /// <summary>Adds <c>Retry-After</c> as a date. Fractions of a second are cut off.</summary>
    public Scenario WithRetryAfter(DateTimeOffset date) => With(ResponseOptions with { RetryAfter = date.ToString("R", CultureInfo.InvariantCulture) });

    /// <summary>Replaces the value of <c>Content-Type</c>, but not the body.</summary>
    public Scenario WithMediaType(string mediaType) => With(ResponseOptions with { MediaType = HeaderValue(mediaType) });

    /// <summary>Leaves the body empty.</summary>
    public Scenario WithEmptyBody() => Truncated(0);

    /// <summary>Keeps only a fraction of the body, from 0 to 1. The response itself is complete: its length is that of the truncated body.</summary>
    public Scenario Truncated(double fraction = 0.5) => With(ResponseOptions with { KeptFraction = Fraction(fraction, nameof(fraction)) });

    /// <summary>Compresses the body with gzip and sets <c>Content-Encoding</c>.</summary>
    public Scenario Gzipped() => With(ResponseOptions with { IsGzipped = true });

    /// <summary>Sends the body in chunks, without <c>Content-Length</c>.</summary>
    public Scenario Chunked() => With(ResponseOptions with { IsChunked = true });

    /// <summary>Closes the connection in the middle of the body.</summary>
    /// <param name="fraction">
    /// The fraction of the body that is sent before, from 0 to 1. With 1, a chunked body lacks only its last chunk, and a body
    /// with <c>Content-Length</c> is complete.
    /// </param>
    public Scenario BrokenOff(double fraction = 0.5) => With(ResponseOptions with { SentFraction = Fraction(fraction, nameof(fraction)) });

    /// <summary>Delays the response, for up to a day by <see cref="FluxApiServerOptions.TimeProvider"/>.</summary>
    public Scenario WithLatency(TimeSpan delay) => With(ResponseOptions with { Latency = Delay(delay, nameof(delay)) });

    /// <summary>Delays the body after the headers have been sent, for up to a day by <see cref="FluxApiServerOptions.TimeProvider"/>.</summary>
    public Scenario WithBodyLatency(TimeSpan delay) => With(ResponseOptions with { BodyLatency = Delay(delay, nameof(delay)) });

    /// <summary>Sends the body in several pieces over a duration of up to a day by <see cref="FluxApiServerOptions.TimeProvider"/>.</summary>
    public Scenario WithSlowBody(TimeSpan duration) => With(ResponseOptions with { BodyDuration = Delay(duration, nameof(duration)) });

    /// <summary>Plays the scenario for a number of requests, at least 1.</summary>
    public Scenario Times(int count) => this with { Repetitions = InRange(count, 1, int.MaxValue, nameof(count)) };

    private Scenario With(ImageOptions options) => this with { ImageOptions = options };

    private Scenario With(ResponseOptions options) => this with { ResponseOptions = options };

    private static double Fraction(double value, string name) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(name, value, "A fraction of the body is between 0 and 1.");

    private static TimeSpan Delay(TimeSpan value, string name) => InRange(value, TimeSpan.Zero, MaxDelay, name);

    private static T InRange<T>(T value, T min, T max, string name)
        where T : IComparable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, min, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, max, name);
        return value;
    }
}
