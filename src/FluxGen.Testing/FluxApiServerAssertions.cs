using System.Globalization;
using System.Runtime.CompilerServices;
using FluxGen.Testing.Captures;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing;

/// <summary>What a test can claim about the requests that a server received, under any test framework.</summary>
public static class FluxApiServerAssertions
{
    /// <summary>Claims that so many requests came to the API, downloads of pictures not counted.</summary>
    /// <param name="server">The server.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="FluxApiAssertionException">It were more or fewer.</exception>
    public static void ShouldHaveReceived(this FluxApiServer server, int count)
    {
        ArgumentNullException.ThrowIfNull(server);
        Claim(server, server.RequestCount == count, string.Create(
            CultureInfo.InvariantCulture, $"Expected {Requests(count)}, but {server.RequestCount} came."));
    }

    /// <summary>Claims that a request like this came to the API.</summary>
    /// <param name="server">The server.</param>
    /// <param name="condition">What the request is like.</param>
    /// <param name="times">How many there are of them, or null for one or more.</param>
    /// <param name="expression">The text of <paramref name="condition"/>, which the compiler fills in.</param>
    /// <exception cref="FluxApiAssertionException">None is, or not that many are.</exception>
    public static void ShouldHaveReceived(
        this FluxApiServer server,
        Func<CapturedRequest, bool> condition,
        int? times = null,
        [CallerArgumentExpression(nameof(condition))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(condition);
        int found = server.Requests.Count(condition);
        string expected = times is { } count ? Requests(count) : "a request";
        Claim(server, times is null ? found > 0 : found == times, string.Create(
            CultureInfo.InvariantCulture, $"Expected {expected} with {expression}, but {found} came."));
    }

    /// <summary>Claims that every request so far fits the specification.</summary>
    /// <param name="server">The server.</param>
    /// <exception cref="FluxApiAssertionException">One does not. The message says where, and what was expected there.</exception>
    public static void ShouldHaveNoViolations(this FluxApiServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        IReadOnlyList<Violation> violations = server.Violations;
        if (violations.Count > 0)
        {
            string complaint = string.Create(
                CultureInfo.InvariantCulture,
                $"Expected requests that fit the specification, but found {violations.Count} violation{(violations.Count == 1 ? "" : "s")}:");
            throw new FluxApiAssertionException(string.Join(Environment.NewLine, [complaint, .. ViolationListing.Lines(violations).Select(line => $"  {line}")]));
        }
    }

    private static void Claim(FluxApiServer server, bool isTrue, string complaint)
    {
        if (!isTrue)
        {
            throw new FluxApiAssertionException(RequestListing.Write(complaint, server.Requests));
        }
    }

    private static string Requests(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} request{(count == 1 ? "" : "s")}");
}
