namespace FluxGen.Tests.Client;

public sealed class LyingHeaderTests
{
    private const string Body = """{"images":[{"url":"https://a.example/1.png"}]}""";

    [TestCase("Content-Encoding: gzip")]
    [TestCase("Content-Encoding: br")]
    [TestCase("Content-Encoding: deflate, gzip")]
    [TestCase("Content-Encoding: no-such-thing")]
    public async Task Image_of_a_response_without_the_encoding_that_it_names_is_had(string header) =>
        Assert.That((await ReadAsync($"{header}\r\nContent-Length: {Body.Length}")).Images, Has.Count.EqualTo(1));

    // The server keeps the connection open.
    [TestCase("-1")]
    [TestCase("many")]
    [TestCase("99999999999999999999")]
    public async Task Image_of_a_response_with_a_malformed_length_is_had_at_once(string length) =>
        Assert.That((await ReadAsync($"Content-Length: {length}")).Images, Has.Count.EqualTo(1));

    [TestCase("Content-Length: 999")]
    [TestCase("Transfer-Encoding: chunked")]
    public async Task Image_of_a_whole_document_is_had_though_the_connection_is_cut(string header)
    {
        await using RawServer server = new(async responder =>
        {
            string body = header.EndsWith("chunked", StringComparison.Ordinal) ? $"{Body.Length:x}\r\n{Body}\r\n" : Body;
            await responder.WriteAsync($"HTTP/1.1 200 OK\r\n{header}\r\n\r\n{body}");
            await responder.CloseAsync();
        });
        using FluxClient client = new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = server.Address });

        ImageGeneration result = await client.GenerateAsync(Sample.Request());

        Assert.That(result.Images, Has.Count.EqualTo(1));
        Assert.That(result.ReadProblems.Single().Expected, Is.EqualTo("the end of the response"));
    }

    private static async Task<ImageGeneration> ReadAsync(string header)
    {
        await using RawServer server = new(async responder =>
        {
            await responder.WriteAsync($"HTTP/1.1 200 OK\r\n{header}\r\n\r\n{Body}");
            await responder.HangAsync();
        });
        using FluxClient client = new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = server.Address });
        return await client.GenerateAsync(Sample.Request());
    }
}
