using System.Net;
using System.Text;
using Everything;
using FluxGen.Runtime;
using FluxGen.TestUtils;
using Newtonsoft.Json.Linq;

namespace FluxGen.Generators.Tests.Running;

public sealed class ResponseTests
{
    [Test]
    public async Task A_list_is_read() =>
        Assert.That((await Client(200, """[{"name":"oak"},{"name":"elm"}]""").ListAsync()).Select(leaf => leaf.Name), Is.EqualTo(["oak", "elm"]));

    [TestCase("""[{"name":"oak"},{}]""")]
    [TestCase("""[{"name":"oak"}""")]
    [TestCase("""{"name":"oak"}""")]
    [TestCase("<html></html>")]
    [TestCase("null")]
    public async Task A_list_that_does_not_fit_is_unreadable_and_keeps_the_body(string body)
    {
        UnreadableResponseException error = (await Assert.ThrowsAsync<UnreadableResponseException>(() => Client(200, body).ListAsync()))!;

        Assert.That((error.BodyText, error.StatusCode), Is.EqualTo((body, HttpStatusCode.OK)));
    }

    [Test]
    public async Task An_error_can_be_a_list()
    {
        ApiException<IList<string>> error = (await Assert.ThrowsAsync<ApiException<IList<string>>>(() => Client(400, """["a","b"]""").ListAsync()))!;

        Assert.That(error.Error, Is.EqualTo(["a", "b"]));
    }

    [Test]
    public async Task A_map_of_lists_keeps_its_decimals_exact() =>
        Assert.That((await Client(200, """{"a":[0.1,12345678901234567.89]}""").MapAsync())["a"], Is.EqualTo([0.1m, 12345678901234567.89m]));

    [TestCase(200)]
    [TestCase(201)]
    [TestCase(299)]
    public async Task A_range_of_successes_is_the_result(int status) => Assert.That(await Client(status, "7").CountAsync(), Is.EqualTo(7));

    [Test]
    public async Task A_status_is_looked_for_before_its_range_and_that_before_the_default()
    {
        Assert.That((await Assert.ThrowsAsync<ApiException<Denied>>(() => Client(422, """{"reason":"a"}""").CountAsync()))!.Error.Reason, Is.EqualTo("a"));
        Assert.That((await Assert.ThrowsAsync<ApiException<Problem>>(() => Client(404, """{"title":"b"}""").CountAsync()))!.Error.Title, Is.EqualTo("b"));
        Assert.That((await Assert.ThrowsAsync<ApiException<string>>(() => Client(503, "\"c\"").CountAsync()))!.Error, Is.EqualTo("c"));
        Assert.That((await Assert.ThrowsAsync<ApiException>(() => Client(409, """{"title":"d"}""").CountAsync()))!.BodyText, Is.EqualTo("""{"title":"d"}"""));
    }

    [Test]
    public async Task A_case_of_a_result_can_have_null()
    {
        Assert.That(((MaybeResult.Ok)await Client(200, "null").MaybeAsync()).Value, Is.Null);
        Assert.That(((MaybeResult.Created)await Client(201, "null").MaybeAsync()).Value, Is.Null);
        Assert.That(((MaybeResult.Created)await Client(201, "7").MaybeAsync()).Value, Is.EqualTo(7));
        Assert.That(((MaybeResult.Accepted)await Client(202, """["a",null]""").MaybeAsync()).Value, Is.EqualTo(["a", null]));
    }

    [Test]
    public async Task What_can_be_null_is_null_for_a_status_without_a_body()
    {
        Assert.That((await Client(200, """{"name":"oak"}""").PerhapsAsync())?.Name, Is.EqualTo("oak"));
        Assert.That(await Client(200, "null").PerhapsAsync(), Is.Null);
        Assert.That(await Client(204, null).PerhapsAsync(), Is.Null);
    }

    [Test]
    public async Task The_default_is_the_success_where_no_other_is_documented()
    {
        Assert.That((int?)(await Client(202, """{"a":1}""").AnyAsync())["a"], Is.EqualTo(1));
        Assert.That((int?)(await Assert.ThrowsAsync<ApiException<JToken>>(() => Client(418, "[2]").AnyAsync()))!.Error[0], Is.EqualTo(2));
    }

    [Test]
    public async Task An_enum_is_read()
    {
        Assert.That(await Client(200, "30").SizeAsync(), Is.EqualTo(Level.High));
        Assert.That((await Client(200, "31").SizeAsync()).IsKnown, Is.False);
        Assert.That((await Assert.ThrowsAsync<UnreadableResponseException>(() => Client(200, "\"high\"").SizeAsync()))!.BodyText, Is.EqualTo("\"high\""));
    }

    [TestCase("text/plain", null, "ä")]
    [TestCase("text/plain", "utf-8", "ä")]
    [TestCase("text/csv", "iso-8859-1", "Ã¤")]
    [TestCase("text/plain", "unheard-of", "ä")]
    [TestCase("application/octet-stream", null, "ä")]
    public async Task A_text_is_decoded_by_its_charset(string mediaType, string? charset, string expected)
    {
        HttpResponseMessage response = Respond(200, "ä", mediaType);
        response.Content.Headers.ContentType!.CharSet = charset;

        Assert.That(await Client(response).TextAsync(), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_text_without_a_media_type_is_read()
    {
        HttpResponseMessage response = Respond(200, "\uFEFFabc");
        response.Content.Headers.ContentType = null;

        Assert.That(await Client(response).TextAsync(), Is.EqualTo("abc"));
    }

    [TestCase("application/json")]
    [TestCase("application/problem+json")]
    [TestCase("text/html")]
    public async Task JSON_or_HTML_is_no_text_or_image_that_is_documented(string mediaType)
    {
        UnreadableResponseException text = (await Assert.ThrowsAsync<UnreadableResponseException>(() => Client(Respond(200, "{}", mediaType)).TextAsync()))!;
        Assert.That((text.BodyText, text.IsBodyTruncated), Is.EqualTo(("{}", false)));
        Assert.That(text.Message, Does.Contain(mediaType).And.Contains("text/plain, text/csv"));

        UnreadableResponseException photo = (await Assert.ThrowsAsync<UnreadableResponseException>(() => Client(Respond(200, "{}", mediaType)).PhotoAsync()))!;
        Assert.That(photo.BodyText, Is.EqualTo("{}"));
    }

    [Test]
    public async Task A_stream_is_the_callers_and_returns_the_connection()
    {
        ScriptedStream body = new([1, 2, 3, 4, 5, 6, 7, 8, 9]);
        using HttpResponseMessage response = new(HttpStatusCode.OK) { Content = new StreamContent(body) };

        Stream photo = await Client(response).PhotoAsync();
        Assert.That((body.BytesRead, body.IsDisposed), Is.EqualTo((0, false)), "nothing is read before the caller reads");
        using MemoryStream copy = new();
        await photo.CopyToAsync(copy);
        Assert.That(copy.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 }));
        await photo.DisposeAsync();

        Assert.That(body.IsDisposed);
    }

    [Test]
    public async Task A_stream_can_be_read_synchronously()
    {
        using Stream photo = await Client(Respond(200, "abc", "image/png")).PhotoAsync();

        Assert.That((photo.ReadByte(), photo.ReadByte(), photo.ReadByte(), photo.ReadByte()), Is.EqualTo(('a', 'b', 'c', -1)));
    }

    [Test]
    public async Task Reading_a_stream_may_take_longer_than_the_call()
    {
        FakeClock clock = new();
        ScriptedStream body = new([1, 2, 3], _ => Task.FromResult(0));
        using HttpResponseMessage response = new(HttpStatusCode.OK) { Content = new StreamContent(body) };
        using HttpClient http = new(new StubHandler(response));
        ResponsesClient client = new(http, new() { Timeout = TimeSpan.FromSeconds(5), TimeProvider = clock });

        using Stream photo = await client.PhotoAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        using MemoryStream copy = new();
        await photo.CopyToAsync(copy);

        Assert.That(copy.Length, Is.EqualTo(3));
    }

    [Test]
    public async Task An_error_beside_a_stream_is_typed() =>
        Assert.That((await Assert.ThrowsAsync<ApiException<Problem>>(() => Client(404, """{"title":"none"}""").PhotoAsync()))!.Error.Title, Is.EqualTo("none"));

    [Test]
    public async Task Each_success_is_a_case_of_the_result()
    {
        Assert.That(((PlantResult.Ok)await Client(200, """{"name":"oak"}""").PlantAsync()).Value.Name, Is.EqualTo("oak"));
        Assert.That(((PlantResult.Created)await Client(201, """{"name":"elm"}""").PlantAsync()).Value.Name, Is.EqualTo("elm"));
        Assert.That(((PlantResult.Accepted)await Client(Respond(202, "later", "text/plain")).PlantAsync()).Value, Is.EqualTo("later"));
        Assert.That(await Client(204, null).PlantAsync(), Is.TypeOf<PlantResult.NoContent>());
        using Stream rest = ((PlantResult.Success)await Client(Respond(207, "abc", "application/octet-stream")).PlantAsync()).Value;
        Assert.That(await new StreamReader(rest).ReadToEndAsync(), Is.EqualTo("abc"));
    }

    [Test]
    public async Task A_schema_can_be_called_Exception() =>
        Assert.That((await Assert.ThrowsAsync<ApiException<Everything.Exception>>(() => Client(500, """{"message":"m"}""").FailingAsync()))!.Error.Message, Is.EqualTo("m"));

    [Test]
    public async Task The_Accept_header_names_what_the_method_can_read()
    {
        CapturingHandler handler = new(200, "[]");
        ResponsesClient client = new(new(handler), new());

        await client.ListAsync();
        Assert.That(handler.Request!.Headers.Accept.ToString(), Is.EqualTo("application/json"));

        await Assert.CatchAsync(() => client.TextAsync());
        Assert.That(handler.Request.Headers.Accept.ToString(), Is.EqualTo("text/plain, text/csv"));

        await Assert.CatchAsync(() => client.PhotoAsync());
        Assert.That(handler.Request.Headers.Accept.ToString(), Is.EqualTo("image/png"));

        await client.HeadAsync();
        Assert.That(handler.Request.Headers.Accept.ToString(), Is.EqualTo("*/*"));
    }

    internal static ResponsesClient Client(int status, string? body) => Client(Respond(status, body));

    internal static ResponsesClient Client(HttpResponseMessage response) => new(new(new StubHandler(response)), new());

    internal static HttpResponseMessage Respond(int status, string? body, string mediaType = "application/json") =>
        new((HttpStatusCode)status) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, new System.Net.Http.Headers.MediaTypeHeaderValue(mediaType)) };
}
