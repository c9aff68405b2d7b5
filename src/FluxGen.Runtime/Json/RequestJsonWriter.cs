using Newtonsoft.Json;

namespace FluxGen.Runtime.Json;

// The writer of what is sent, as opposed to any other that somebody converts an object with.
internal abstract class RequestJsonWriter : JsonWriter;
