using System.ComponentModel;
using System.Reflection;
using System.Runtime.Loader;
using FluxGen.Runtime;
using Newtonsoft.Json;
using DescriptionAttribute = System.ComponentModel.DescriptionAttribute;

namespace FluxGen.Pipeline.Tests.Infrastructure;

internal sealed class ContractAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context = new("contract", isCollectible: true);
    private readonly Assembly _assembly;

    public ContractAssembly(string path) => _assembly = _context.LoadFromAssemblyPath(path);

    public IEnumerable<string> TypeNames => _assembly.GetExportedTypes().Select(static type => type.Name);

    public IEnumerable<string?> WireNames(string type) =>
        Properties(type).Select(static property => property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName);

    public IEnumerable<string?> PropertyDescriptions(string type) =>
        Properties(type).Select(static property => property.GetCustomAttribute<DescriptionAttribute>()?.Description);

    public IEnumerable<string?> PropertyPatterns(string type) =>
        Properties(type).Select(static property => property.GetCustomAttribute<PatternAttribute>()?.Pattern);

    public object? DefaultOf(string type, string wireName) =>
        Properties(type)
            .Single(property => property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName == wireName)
            .GetCustomAttribute<DefaultValueAttribute>()?.Value;

    public IEnumerable<string?> WireValues(string type) =>
        Type(type).GetCustomAttributes<EnumValueAttribute>().Select(static value => value.Wire);

    public IEnumerable<string?> OperationDescriptions(string type) =>
        Type(type).GetMethods().Select(static method => method.GetCustomAttribute<DescriptionAttribute>()?.Description);

    public IEnumerable<string?> ParameterWireNames(string type) =>
        Type(type).GetMethods().Select(
            static method => method.GetParameters()[0].GetCustomAttribute<ParameterAttribute>()?.Name);

    public IEnumerable<string?> ResponseMediaTypes(string type) =>
        Type(type).GetMethods().Select(static method => method.GetCustomAttribute<ResponseAttribute>()?.MediaType);

    public IEnumerable<string?> PartMediaTypes(string type) =>
        Properties(type).Select(static property => property.GetCustomAttribute<PartAttribute>()?.MediaType);

    public IEnumerable<string> ServerVariables(string type) =>
        Type(type).GetCustomAttributes<ServerVariableAttribute>().Select(static variable => variable.Name);

    public IEnumerable<string> SecuritySchemes(string type) =>
        Type(type).GetCustomAttributes<SecuritySchemeAttribute>().Select(static scheme => scheme.Name);

    public IEnumerable<string> SecurityScopes(string type) =>
        Type(type).GetMethods().SelectMany(static method => method.GetCustomAttributes<SecurityAttribute>()).Select(static security => security.Scopes);

    public string? ServerUrl(string type) => Type(type).GetCustomAttribute<ApiClientAttribute>()?.ServerUrl;

    public void Dispose() => _context.Unload();

    private Type Type(string name) => _assembly.GetExportedTypes().Single(type => type.Name == name);

    private PropertyInfo[] Properties(string type) => Type(type).GetProperties();
}
