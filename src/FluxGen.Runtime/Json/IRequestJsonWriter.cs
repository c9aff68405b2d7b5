namespace FluxGen.Runtime.Json;

// Marks the writer of what is sent, as opposed to any other that somebody converts an object with. A base class would have a
// constructor for the first call to compile.
internal interface IRequestJsonWriter;
