using System.Globalization;
using System.Net;

namespace FluxGen.Testing.OpenApi;

// The status is a code, a range such as 4XX, or "default".
internal sealed record Response(string Status, IReadOnlyList<Content> Contents)
{
    public bool IsSuccess => Status.StartsWith('2');

    public bool IsFor(HttpStatusCode status) => Status == ((int)status).ToString(CultureInfo.InvariantCulture);

    // A range stands for its first code, and the default for the error that says least.
    public HttpStatusCode Code => int.TryParse(Status, NumberStyles.None, CultureInfo.InvariantCulture, out int code)
        ? (HttpStatusCode)code
        : char.IsAsciiDigit(Status[0]) ? (HttpStatusCode)(100 * (Status[0] - '0')) : HttpStatusCode.InternalServerError;
}
