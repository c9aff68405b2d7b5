using System.Runtime.CompilerServices;
using FluxGen.Testing.Captures;
using static System.FormattableString;

namespace FluxGen.Testing;

/// <summary>Assertions about the requests that a server has received, for any test framework.</summary>
public static class FluxApiServerAssertions
{
    /// <summary>Asserts the number of requests to the API, not counting downloads of images.</summary>
    /// <exception cref="FluxApiAssertionException">The number is a different one.</exception>
    public static void ShouldHaveReceived(this FluxApiServer server, int count)
    {
        ArgumentNullException.ThrowIfNull(server);
        Assert(server, server.RequestCount == count, Invariant($"Expected {Requests(count)}, but received {server.RequestCount}."));
    }

    /// <summary>Asserts that the API has received a request that meets a condition.</summary>
    /// <param name="server">The server.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="times">The exact number of such requests, or null for at least one.</param>
    /// <param name="expression">The source text of <paramref name="condition"/>, supplied by the compiler.</param>
    /// <exception cref="FluxApiAssertionException">No request meets it, or a different number of them.</exception>
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
        Assert(server, times is null ? found > 0 : found == times, Invariant($"Expected {expected} with {expression}, but received {found}."));
    }

    /// <summary>Asserts that no request has violated the specification.</summary>
    /// <exception cref="FluxApiAssertionException">One has. The message lists the violations.</exception>
    public static void ShouldHaveNoViolations(this FluxApiServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        IReadOnlyList<Violation> violations = server.Violations;
        if (violations.Count > 0)
        {
            string found = Invariant($"{violations.Count} violation{(violations.Count == 1 ? "" : "s")}");
            string problem = $"Expected requests that fit the specification, but found {found}:";
            throw new FluxApiAssertionException(string.Join(Environment.NewLine, [problem, .. Violation.Lines(violations).Select(line => $"  {line}")]));
        }
    }

    private static void Assert(FluxApiServer server, bool isTrue, string problem)
    {
        if (!isTrue)
        {
            throw new FluxApiAssertionException(RequestLog.Describe(problem, server.Requests));
        }
    }

    private static string Requests(int count) => Invariant($"{count} request{(count == 1 ? "" : "s")}");
}
