namespace FluxGen.Testing.Tests.Wire;

public abstract class WireTests : OwnServer
{
    private protected async Task<RawConnection> ConnectAsync(Scenario scenario, CancellationToken cancel)
    {
        Server.Play(scenario);
        return await RawConnection.GenerateAsync(Server, GenerationBody, cancel);
    }

    private protected async Task<RawResponse> PlayAsync(Scenario scenario, CancellationToken cancel)
    {
        using RawConnection connection = await ConnectAsync(scenario, cancel);
        return await connection.ReadAsync(cancel);
    }
}
