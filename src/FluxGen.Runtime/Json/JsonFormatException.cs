using Newtonsoft.Json;

namespace FluxGen.Runtime;

/// <summary>A JSON string does not have the format of its schema, such as a date or one of the wire values of an enum.</summary>
public sealed class JsonFormatException : JsonSerializationException
{
    internal JsonFormatException(string message, string path, int lineNumber, int linePosition, Exception? innerException)
        : base(message, path, lineNumber, linePosition, innerException)
    {
    }
}
