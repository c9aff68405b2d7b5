using System.Net;
using FluxGen.Runtime;
using FluxGen.RoundTrip.Tests.Server;

namespace FluxGen.RoundTrip.Tests;

public sealed class ResponseTests
{
    private readonly StatusesClient _statuses = new(RoundTrips.Http, RoundTrips.Options);
    private readonly StreamsClient _streams = new(RoundTrips.Http, RoundTrips.Options);

    [Test]
    public async Task Each_success_status_is_a_case_of_the_result()
    {
        GetStatusResult[] results = [await _statuses.GetStatusAsync(200), await _statuses.GetStatusAsync(201), await _statuses.GetStatusAsync(204)];

        Assert.That(
            results.Select(result => result switch
            {
                GetStatusResult.Ok { Value: var point } => $"{point.X} {point.Y}",
                GetStatusResult.Created { Value: var words } => words,
                GetStatusResult.NoContent => "nothing",
                _ => "another case",
            }),
            Is.EqualTo((string[])["1 2", "three words long", "nothing"]));
    }

    [Test]
    public async Task An_error_has_the_type_of_its_status_or_else_of_its_range_or_else_the_default()
    {
        ApiException<Problem> exact = (await Assert.ThrowsAsync<ApiException<Problem>>(() => _statuses.GetStatusAsync(404)))!;
        ApiException<IList<string>> range = (await Assert.ThrowsAsync<ApiException<IList<string>>>(() => _statuses.GetStatusAsync(418)))!;
        ApiException<Point> other = (await Assert.ThrowsAsync<ApiException<Point>>(() => _statuses.GetStatusAsync(503)))!;

        Assert.That(exact.Error.Reason, Is.EqualTo("not there"));
        Assert.That(range.Error, Is.EqualTo((string[])["short", "stout"]));
        Assert.That((other.Error.X, other.StatusCode), Is.EqualTo((503, HttpStatusCode.ServiceUnavailable)));
    }

    [Test]
    public async Task An_undocumented_success_keeps_its_status_and_body()
    {
        UnreadableResponseException undocumented = (await Assert.ThrowsAsync<UnreadableResponseException>(() => _statuses.GetStatusAsync(299)))!;

        Assert.That(((int)undocumented.StatusCode, undocumented.BodyText), Is.EqualTo((299, "<p>Hello")));
    }

    [TestCase(200)]
    [TestCase(226)]
    public async Task A_range_of_statuses_is_a_success_and_text_is_decoded_by_its_charset(int status) =>
        Assert.That(await _statuses.GetSuccessAsync(status), Is.EqualTo($"status {status}"));

    [Test]
    public async Task Bytes_are_a_stream_that_the_caller_disposes_of()
    {
        using Stream bytes = await _statuses.GetBytesAsync();
        using MemoryStream copy = new();
        await bytes.CopyToAsync(copy);

        Assert.That(copy.Length, Is.EqualTo(ResponseEndpoints.BytesLength));
    }

    [Test]
    public void A_head_request_has_no_body() => Assert.That(() => _statuses.HeadNothingAsync(), Throws.Nothing);

    [Test]
    public void An_operation_that_documents_errors_alone_succeeds_without_a_value() => Assert.That(() => _statuses.DeleteNothingAsync(), Throws.Nothing);

    [TestCase(0)]
    [TestCase(5)]
    public async Task Events_arrive_until_the_end_marker(int count)
    {
        List<int> received = [];
        await foreach (Point point in _streams.GetEventsAsync(count))
        {
            received.Add(point.X);
        }

        Assert.That(received, Is.EqualTo(Enumerable.Range(0, count)));
    }

    [Test]
    public async Task A_stream_that_is_refused_throws_the_documented_error()
    {
        ApiException<Problem> refused = (await Assert.ThrowsAsync<ApiException<Problem>>(async () => await _streams.GetEventsAsync(-1).GetAsyncEnumerator().MoveNextAsync().AsTask()))!;

        Assert.That(refused.Error.Reason, Is.EqualTo("fewer than none"));
    }

    [Test]
    public async Task Lines_of_json_arrive()
    {
        List<int> received = [];
        await foreach (Point point in _streams.GetLinesAsync(4))
        {
            received.Add(point.X);
        }

        Assert.That(received, Is.EqualTo((int[])[0, 1, 2, 3]));
    }

    [Test]
    public async Task An_operation_with_both_forms_of_a_response_has_two_methods_and_the_request_stays_as_it_is()
    {
        Question question = new() { Text = "How?" };
        Point whole = await _streams.ChatAsync(question);
        List<int> pieces = [];
        await foreach (Point point in _streams.ChatStreamingAsync(question))
        {
            pieces.Add(point.X);
        }

        Assert.That((whole.X, string.Join(" ", pieces), question.Stream), Is.EqualTo((0, "0 1 2", (bool?)null)));
    }
}
