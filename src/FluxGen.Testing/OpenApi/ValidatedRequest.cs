using System.Net;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// What was found in a request: its content and body, where there is one that can be read, and the status to refuse it with
// if there are violations.
internal sealed record ValidatedRequest(Content? Content, JToken? Body, IReadOnlyList<Violation> Violations, HttpStatusCode RefusalStatus)
{
    public static ValidatedRequest Fitting { get; } = new(null, null, [], HttpStatusCode.BadRequest);
}
