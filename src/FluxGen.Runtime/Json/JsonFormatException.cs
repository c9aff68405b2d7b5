using Newtonsoft.Json;

namespace FluxGen.Runtime;

/// <summary>A JSON string does not have the format that its schema asks for, such as a date or one of the values of an enum.</summary>
public sealed class JsonFormatException : JsonSerializationException
{
    /// <summary>Creates an exception without a message.</summary>
    public JsonFormatException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What was expected, and what was found.</param>
    public JsonFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a cause.</summary>
    /// <param name="message">What was expected, and what was found.</param>
    /// <param name="innerException">The cause.</param>
    public JsonFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an exception with the place in the document.</summary>
    /// <param name="message">What was expected, and what was found.</param>
    /// <param name="path">The JSON path of the value.</param>
    /// <param name="lineNumber">The line, from 1; 0 where the reader knows none.</param>
    /// <param name="linePosition">The column.</param>
    /// <param name="innerException">The cause, or null.</param>
    public JsonFormatException(string message, string path, int lineNumber, int linePosition, Exception? innerException)
        : base(message, path, lineNumber, linePosition, innerException)
    {
    }
}
