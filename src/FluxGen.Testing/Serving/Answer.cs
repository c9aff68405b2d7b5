using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing;

internal sealed record Answer(HttpStatusCode Status, string MediaType, byte[] Body)
{
    public static Answer Json(HttpStatusCode status, string mediaType, JToken body) =>
        new(status, mediaType, Encoding.UTF8.GetBytes(body.ToString(Formatting.None)));
}
