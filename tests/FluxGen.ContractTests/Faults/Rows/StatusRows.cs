namespace FluxGen.ContractTests.Faults.Rows;

// Statuses that the service does not have, but a gateway or a proxy.
internal static class StatusRows
{
    private const string Teapot = """{"message":"a teapot","requestId":"t-1"}""";

    public static IReadOnlyList<FaultRow> All { get; } =
    [
        Redirect(300),
        Redirect(301),
        Redirect(302),
        Redirect(303),
        Redirect(304),
        Redirect(307),
        Redirect(308),
        Wire.Of(RawResponse.Status(404, Teapot)).RefusedAs<FluxApiException>("unknown path") with { Says = ["404 (NotFound)", "a teapot", "t-1"] },
        Wire.Of(RawResponse.Status(408, Teapot)).UnknownAs<FluxApiException>("timeout of the server") with { Says = ["408 (RequestTimeout)", "may have been carried out and billed"] },
        Wire.Of(RawResponse.Status(418, Teapot)).RefusedAs<FluxApiException>("error of the caller that is not documented") with { Says = ["418 (418)", "a teapot"] },
        Wire.Of(RawResponse.Status(499, Teapot)).UnknownAs<FluxApiException>("gateway whose caller hung up") with { Says = ["499 (499)", "may have been carried out and billed"] },
        Wire.Of(RawResponse.Status(599, Teapot)).UnknownAs<FluxServerException>("failure that is not documented") with { Says = ["599 (599)", "a teapot"] },
        Wire.Of(RawResponse.Status(400, """{"message":"The key {key} is not good."}""")).RefusedAs<FluxApiException>("error that repeats the key") with { Says = ["The key [API key] is not good."] },
        Wire.Of(RawResponse.Status(101, headers: "Upgrade: x\r\nConnection: Upgrade\r\n")).UnknownAs<FluxApiException>("switch to another protocol") with { Says = ["101 (SwitchingProtocols)"] },
        Wire.Of(RawResponse.Status(202, """{"images":[{"url":"{server}/1.png"}]}""")).Unreadable("success that is not documented") with { Says = ["202 (Accepted)"] },
        Wire.Of(RawResponse.Bytes("HTTP/1.1 204 No Content\r\n\r\n")).Unreadable("success without content") with
        {
            Says = ["204 (NoContent)"],
            Files = [],
            Tells = ["The request was carried out, and is likely to be billed."],
        },
    ];

    private static FaultRow Redirect(int status) =>
        Wire.Of(RawResponse.Status(status, headers: "Location: {server}/elsewhere\r\n")).UnknownAs<FluxApiException>($"redirect with {status}") with { Says = [$"{status} (", "/elsewhere", "may have been carried out and billed"] };
}
