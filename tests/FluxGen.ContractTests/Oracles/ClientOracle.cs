using System.Reflection;
using FluxGen.ContractTests.Boundaries;
using FluxGen.Runtime;
using Newtonsoft.Json;

namespace FluxGen.ContractTests.Oracles;

// Reads a body with the generated converter, and then asks the generated validator.
internal abstract class ClientOracle : IOracle
{
    public static ClientOracle Of(JsonRequest request)
    {
        Assembly client = typeof(FluxClient).Assembly;
        OperationInfo operation = client.GetExportedTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(OperationInfo))
            .Select(property => (OperationInfo)property.GetValue(null)!)
            .Single(candidate => candidate.Method == request.Method && $"/{candidate.Path}" == request.Path);
        Type body = client.GetExportedTypes().Single(type => type.Name == operation.RequestType && type.IsAssignableTo(typeof(IApiSchema)));
        Type converter = body.GetCustomAttribute<JsonConverterAttribute>()!.ConverterType;
        return (ClientOracle)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(body), Activator.CreateInstance(converter))!;
    }

    public Task<Verdict> ValidateAsync(byte[] body) => Task.FromResult(Validate(body));

    protected abstract IApiSchema Read(byte[] body);

    private Verdict Validate(byte[] body)
    {
        try
        {
            VerdictError[] errors = [.. Read(body).Validate().Select(error => new VerdictError(error.Pointer, error.Keyword, error.Message))];
            return new(errors.Length == 0, errors);
        }
        catch (JsonReaderException malformed)
        {
            return Unread(malformed.Path, VerdictError.NoJson, malformed);
        }
        catch (JsonSerializationException unfit)
        {
            return Unread(unfit.Path, keyword: null, unfit);
        }
    }

    private static Verdict Unread(string? path, string? keyword, Exception exception) =>
        new(IsValid: false, new VerdictError(NewtonsoftPath.ToPointer(path), keyword, exception.Message)) { IsUnread = true };

    private sealed class Typed<T>(SchemaConverter<T> converter) : ClientOracle
        where T : class, IApiSchema
    {
        protected override IApiSchema Read(byte[] body) => JsonBody.ReadRequest(body, converter);
    }
}
