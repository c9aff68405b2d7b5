using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FluxGen.RoundTrip.Tests.Server;

// A server that shares no code with the client: ASP.NET Core reads the requests.
internal sealed class RoundTripServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private RoundTripServer(WebApplication application) => _application = application;

    public Uri Url => new(_application.Urls.First());

    public static async Task<RoundTripServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.PropertyNamingPolicy = null);
        WebApplication application = builder.Build();
        application.Use(TellFailureAsync);
        application.UseRouting();
        ParameterEndpoints.Map(application);
        BodyEndpoints.Map(application);
        ResponseEndpoints.Map(application);
        SecurityEndpoints.Map(application);
        await application.StartAsync();
        return new RoundTripServer(application);
    }

    // So that a failing test shows why the server could not read the request.
    private static async Task TellFailureAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsync(failure.ToString());
        }
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
