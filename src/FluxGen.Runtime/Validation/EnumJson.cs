using System.ComponentModel;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

/// <summary>Reads the values of enums that are not all strings.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EnumJson
{
    /// <summary>Reads the JSON of a value.</summary>
    /// <param name="text">The JSON.</param>
    /// <returns>The value.</returns>
    public static JToken Parse(string text)
    {
        using JsonTextReader reader = new(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }
}
