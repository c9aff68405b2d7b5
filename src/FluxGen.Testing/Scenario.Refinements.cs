using System.Globalization;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;

namespace FluxGen.Testing;

public sealed partial record Scenario
{
    private static readonly TimeSpan MaxDelay = TimeSpan.FromDays(1);

    /// <summary>Draws so many pictures, whatever the request asks for.</summary>
    /// <param name="pictures">How many, from 0 to 100.</param>
    /// <returns>The refined scenario.</returns>
    public Scenario WithCount(int pictures) => Draw(ImageOptions with { Count = InRange(pictures, 0, ImageOptions.MaxCount, nameof(pictures)) });

    /// <summary>Draws pictures of this size, whatever the request asks for.</summary>
    /// <param name="width">The width in pixels, from 1 to 4096.</param>
    /// <param name="height">The height in pixels, from 1 to 4096.</param>
    /// <returns>The refined scenario.</returns>
    public Scenario WithSize(int width, int height) => Draw(ImageOptions with
    {
        Size = new ImageSize(
            InRange(width, 1, ImageSize.MaxSide, nameof(width)), InRange(height, 1, ImageSize.MaxSide, nameof(height))),
    });

    /// <summary>Makes the file of each picture at least this long, with zeros after its end, which viewers do not mind.</summary>
    /// <param name="bytes">The length in bytes, up to 100 MiB.</param>
    /// <returns>The refined scenario.</returns>
    public Scenario WithFileSize(int bytes) => Draw(ImageOptions with { FileSize = InRange(bytes, 0, ImageOptions.MaxFileSize, nameof(bytes)) });

    /// <summary>Sets the flags of the content filter, for the pictures in their order.</summary>
    /// <param name="flags">Whether a picture is unfit for work. Pictures beyond the last flag are fit.</param>
    /// <returns>The refined scenario.</returns>
    public Scenario WithNsfw(params bool[] flags)
    {
        ArgumentNullException.ThrowIfNull(flags);
        return Draw(ImageOptions with { Nsfw = [.. flags] });
    }

    /// <summary>Adds <c>Retry-After</c> as a number of seconds.</summary>
    /// <param name="delay">How long to wait; what is not a whole second is rounded up.</param>
    /// <returns>The refined scenario.</returns>
    public Scenario WithRetryAfter(TimeSpan delay) => Alter(BodyOptions with
    {
        RetryAfter = Math.Ceiling(Between(delay, TimeSpan.MaxValue, nameof(delay)).TotalSeconds).ToString("0", CultureInfo.InvariantCulture),
    });

    /// <summary>Adds <c>Retry-After</c> as a date.</summary>
    /// <param name="date">When to come again, to the second.</param>
    /// <returns>The refined scenario.</returns>
    public Scenario WithRetryAfter(DateTimeOffset date) =>
        Alter(BodyOptions with { RetryAfter = date.ToString("R", CultureInfo.InvariantCulture) });

    /// <summary>Says another media type than that of the body.</summary>
    /// <param name="mediaType">The value of <c>Content-Type</c>.</param>
    /// <returns>The refined scenario.</returns>
    public Scenario WithMediaType(string mediaType) => Alter(BodyOptions with { MediaType = HeaderValue(mediaType) });

    /// <summary>Leaves the body out.</summary>
    /// <returns>The refined scenario.</returns>
    public Scenario WithEmptyBody() => Truncated(0);

    /// <summary>Ends the body too early, as if that were all of it: the answer itself arrives whole.</summary>
    /// <param name="fraction">How much of the body is sent, from 0 to 1.</param>
    /// <returns>The refined scenario.</returns>
    public Scenario Truncated(double fraction = 0.5) => Alter(BodyOptions with { KeptFraction = Fraction(fraction, nameof(fraction)) });

    /// <summary>Compresses the body with gzip, and says so.</summary>
    /// <returns>The refined scenario.</returns>
    public Scenario Gzipped() => Alter(BodyOptions with { IsGzipped = true });

    /// <summary>Sends the body in chunks, without telling its length before.</summary>
    /// <returns>The refined scenario.</returns>
    public Scenario Chunked() => Send(Transport with { IsChunked = true });

    /// <summary>Breaks the connection off while the body is on its way.</summary>
    /// <param name="fraction">
    /// How much of the body is sent before, from 0 to 1. With 1 only the end of a chunked body is missing; where the length was
    /// told before, nobody notices.
    /// </param>
    /// <returns>The refined scenario.</returns>
    public Scenario BrokenOff(double fraction = 0.5) => Send(Transport with { SentFraction = Fraction(fraction, nameof(fraction)) });

    /// <summary>Waits before anything is answered.</summary>
    /// <param name="delay">How long, up to a day, on the clock of <see cref="FluxApiServerOptions.TimeProvider"/>.</param>
    /// <returns>The refined scenario.</returns>
    public Scenario WithLatency(TimeSpan delay) => Send(Transport with { Latency = Between(delay, MaxDelay, nameof(delay)) });

    /// <summary>Waits between the headers and the body.</summary>
    /// <param name="delay">How long, up to a day, on the clock of <see cref="FluxApiServerOptions.TimeProvider"/>.</param>
    /// <returns>The refined scenario.</returns>
    public Scenario WithBodyLatency(TimeSpan delay) => Send(Transport with { BodyLatency = Between(delay, MaxDelay, nameof(delay)) });

    /// <summary>Sends the body little by little.</summary>
    /// <param name="duration">How long it takes, up to a day, on the clock of <see cref="FluxApiServerOptions.TimeProvider"/>.</param>
    /// <returns>The refined scenario.</returns>
    public Scenario WithSlowBody(TimeSpan duration) => Send(Transport with { BodyDuration = Between(duration, MaxDelay, nameof(duration)) });

    /// <summary>Plays it for so many requests.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <returns>The refined scenario.</returns>
    public Scenario Times(int count) => this with { Repetitions = InRange(count, 1, int.MaxValue, nameof(count)) };

    private Scenario Draw(ImageOptions drawing) => this with { ImageOptions = drawing };

    private Scenario Alter(BodyOptions alteration) => this with { BodyOptions = alteration };

    private Scenario Send(Transport transport) => this with { Transport = transport };

    private static int InRange(int value, int least, int most, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }

    private static double Fraction(double value, string name) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(name, value, "A fraction of the body lies between 0 and 1.");

    private static TimeSpan Between(TimeSpan value, TimeSpan most, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }
}
