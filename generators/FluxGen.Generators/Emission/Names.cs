using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class Names
{
    public const string Additional = "global::System.Collections.Generic.IDictionary<string, global::Newtonsoft.Json.Linq.JToken>";
    public const string JsonRead = "global::FluxGen.Runtime.JsonRead";
    public const string JsonWrite = "global::FluxGen.Runtime.JsonWrite";
    public const string JsonText = "global::FluxGen.Runtime.JsonText";
    public const string JsonReader = "global::Newtonsoft.Json.JsonReader";
    public const string JsonWriter = "global::Newtonsoft.Json.JsonWriter";
    public const string ValidationErrors = "global::FluxGen.Runtime.ValidationErrors";

    public static string Converter(string schema) => schema + "JsonConverter";

    public static string Validator(string schema) => schema + "Validator";

    public static string WireMap(string schema) => schema + "WireMap";

    public static string ConverterInstance(TypeRef type) => Converter(type.Name) + ".Instance";
}
