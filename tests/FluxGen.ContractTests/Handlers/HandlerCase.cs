namespace FluxGen.ContractTests.Handlers;

// What the service does with the first attempt, and what the caller gets: with a SendOnceHandler, and with none. A null type stands
// for a success.
internal sealed record HandlerCase(string Name, HandlerSet Handlers, Func<RawResponder, Host, Task> Respond, Outcome Kept, Outcome Bare)
{
    private static readonly Outcome Success = new(null, null, []);

    private static readonly Outcome EndedByHandler =
        Outcome.Of<FluxHandlerException>(Delivery.Unknown, "ended the first attempt after", "prevented", "longer timeout");

    public static IReadOnlyList<HandlerCase> All { get; } =
    [
        Retried("500", (responder, _) => RefuseAsync(responder, 500), Outcome.Of<FluxServerException>(Delivery.Unknown, "No luck today", "prevented")),
        Retried("503", (responder, _) => RefuseAsync(responder, 503), Outcome.Of<FluxServerException>(Delivery.Unknown, "No luck today", "prevented")),
        Retried("429", (responder, _) => RefuseAsync(responder, 429), Outcome.Of<FluxRateLimitException>(Delivery.Refused, "No luck today", "prevented")),
        Retried("408", (responder, _) => RefuseAsync(responder, 408), Outcome.Of<FluxApiException>(Delivery.Unknown, "No luck today", "prevented")),
        Retried("a reset", (responder, _) => responder.ResetAsync(), Outcome.Of<FluxConnectionException>(Delivery.Unknown, "broke", "prevented")),
        new("a response that is late", HandlerSet.Resilience, (responder, _) => responder.HangAsync(), EndedByHandler, EndedByHandler),
        new("a status that is not retried", HandlerSet.Resilience, (responder, _) => RefuseAsync(responder, 400),
            Outcome.Of<FluxApiException>(Delivery.Refused, "No luck today"), Outcome.Of<FluxApiException>(Delivery.Refused, "No luck today")),
        new("a success", HandlerSet.Resilience, SucceedAsync, Success, Success),
        new("a success after a hedged attempt", HandlerSet.Hedging, SucceedAfterSecondAttemptAsync, Success with { Says = ["prevented"] }, Success),
        new("a failure after a hedged attempt", HandlerSet.Hedging, FailAfterSecondAttemptAsync,
            Outcome.Of<FluxServerException>(Delivery.Unknown, "No luck today", "prevented"), Outcome.Of<FluxHandlerException>(Delivery.Unknown, "prevented", "SendOnceHandler")),
        Redirected(307),
        Redirected(308),
        Redirected(302),
        Redirected(303),
        new("a redirect under a retry", HandlerSet.Resilience, (responder, _) => RedirectAsync(responder, 307),
            Outcome.Of<FluxApiException>(Delivery.Unknown, "/elsewhere"), Outcome.Of<FluxApiException>(Delivery.Unknown, "/elsewhere")),
    ];

    public override string ToString() => $"{Name} with {Handlers}";

    private static HandlerCase Retried(string name, Func<RawResponder, Host, Task> respond, Outcome kept) =>
        new(name, HandlerSet.Resilience, respond, kept, Outcome.Of<FluxHandlerException>(Delivery.Unknown, "prevented", "SendOnceHandler"));

    private static HandlerCase Redirected(int status)
    {
        Outcome redirect = Outcome.Of<FluxApiException>(Delivery.Unknown, "/elsewhere", nameof(FluxClientOptions.BaseAddress));
        return new($"{status}", HandlerSet.None, (responder, _) => RedirectAsync(responder, status), redirect, redirect);
    }

    private static Task RefuseAsync(RawResponder responder, int status) => responder.RespondAsync(status, """{"message":"No luck today"}""");

    private static Task RedirectAsync(RawResponder responder, int status) => responder.RespondAsync(status, "", "Location: /elsewhere\r\n");

    private static Task SucceedAsync(RawResponder responder, Host host) => responder.RespondAsync(200, """{"images":[{"url":"https://a.example/1.png"}]}""");

    private static async Task SucceedAfterSecondAttemptAsync(RawResponder responder, Host host)
    {
        await host.Attempts.Second;
        await SucceedAsync(responder, host);
    }

    private static async Task FailAfterSecondAttemptAsync(RawResponder responder, Host host)
    {
        await host.Attempts.Second;
        await RefuseAsync(responder, 500);
    }
}

internal sealed record Outcome(Type? Exception, Delivery? Delivery, string[] Says)
{
    public static Outcome Of<T>(Delivery delivery, params string[] says)
        where T : FluxException => new(typeof(T), delivery, says);
}
