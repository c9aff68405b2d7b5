namespace FluxGen.Generators.CSharp;

internal static class MetadataNames
{
    public const string AdditionalProperties = "FluxGen.Runtime.AdditionalPropertiesAttribute";
    public const string ApiClient = "FluxGen.Runtime.ApiClientAttribute";
    public const string ApiEnum = "FluxGen.Runtime.ApiEnumAttribute";
    public const string ApiForm = "FluxGen.Runtime.ApiFormAttribute";
    public const string ApiParameters = "FluxGen.Runtime.ApiParametersAttribute";
    public const string ApiSchema = "FluxGen.Runtime.ApiSchemaAttribute";
    public const string ApiUnion = "FluxGen.Runtime.ApiUnionAttribute";
    public const string ApiHeaders = "FluxGen.Runtime.ApiHeadersAttribute";
    public const string ApiResult = "FluxGen.Runtime.ApiResultAttribute";
    public const string EnumValue = "FluxGen.Runtime.EnumValueAttribute";
    public const string Limit = "FluxGen.Runtime.LimitAttribute";
    public const string Operation = "FluxGen.Runtime.OperationAttribute";
    public const string Parameter = "FluxGen.Runtime.ParameterAttribute";
    public const string Part = "FluxGen.Runtime.PartAttribute";
    public const string ReadOnlyProperty = "FluxGen.Runtime.ReadOnlyPropertyAttribute";
    public const string RequestBody = "FluxGen.Runtime.RequestBodyAttribute";
    public const string Response = "FluxGen.Runtime.ResponseAttribute";
    public const string ResponseHeaders = "FluxGen.Runtime.ResponseHeadersAttribute";
    public const string ResultCase = "FluxGen.Runtime.ResultCaseAttribute";
    public const string SchemaAssertion = "FluxGen.Runtime.SchemaAssertionAttribute";
    public const string Security = "FluxGen.Runtime.SecurityAttribute";
    public const string SharedProperties = "FluxGen.Runtime.SharedPropertiesAttribute";
    public const string UnionCase = "FluxGen.Runtime.UnionCaseAttribute";
    public const string SecurityScheme = "FluxGen.Runtime.SecuritySchemeAttribute";
    public const string Server = "FluxGen.Runtime.ServerAttribute";
    public const string ServerVariable = "FluxGen.Runtime.ServerVariableAttribute";

    public const string WriteOnlyProperty = "FluxGen.Runtime.WriteOnlyPropertyAttribute";

    public const string Optional = "FluxGen.Runtime.Optional<T>";

    // As types of a method's parameter.
    public const string ApiFile = "global::FluxGen.Runtime.ApiFile";
    public const string Stream = "global::System.IO.Stream";

    public const string AsyncEnumerable = "System.Collections.Generic.IAsyncEnumerable<T>";
    public const string CancellationToken = "System.Threading.CancellationToken";
    public const string DefaultValue = "System.ComponentModel.DefaultValueAttribute";
    public const string Description = "System.ComponentModel.DescriptionAttribute";
    public const string Obsolete = "System.ObsoleteAttribute";
    public const string Task = "System.Threading.Tasks.Task";
    public const string TaskOfResult = "System.Threading.Tasks.Task<TResult>";

    public const string JsonExtensionData = "Newtonsoft.Json.JsonExtensionDataAttribute";
    public const string JsonProperty = "Newtonsoft.Json.JsonPropertyAttribute";
}
