using System.Reflection;
using FluxGen.Runtime;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json;

namespace FluxGen.ContractTests.Agreement;

// Reads a body as the product reads JSON, with the generated converter, and then asks the generated validator.
internal abstract class ClientJudge
{
    public static ClientJudge Of(Operation operation)
    {
        Assembly client = typeof(FluxClient).Assembly;
        OperationInfo info = client.GetExportedTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(OperationInfo))
            .Select(property => (OperationInfo)property.GetValue(null)!)
            .Single(candidate => candidate.Method == operation.Method && $"/{candidate.Path}" == operation.Path);
        Type body = client.GetExportedTypes().Single(type => type.Name == info.RequestType && type.IsAssignableTo(typeof(IApiSchema)));
        Type converter = body.GetCustomAttribute<JsonConverterAttribute>()!.ConverterType;
        return (ClientJudge)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(body), Activator.CreateInstance(converter))!;
    }

    public IReadOnlyList<Finding> Judge(byte[] body)
    {
        try
        {
            return [.. Read(body).Validate().Select(error => new Finding(error.Pointer, error.Keyword, error.Message))];
        }
        catch (JsonReaderException malformed)
        {
            return [new(NewtonsoftPath.ToPointer(malformed.Path), StrictJson.Keyword, malformed.Message)];
        }
        catch (JsonSerializationException unfit)
        {
            return [new(NewtonsoftPath.ToPointer(unfit.Path), Keyword: null, unfit.Message)];
        }
    }

    protected abstract IApiSchema Read(byte[] body);

    private sealed class Typed<T>(SchemaConverter<T> converter) : ClientJudge
        where T : class, IApiSchema
    {
        protected override IApiSchema Read(byte[] body) => JsonBody.Read(body, converter);
    }
}
