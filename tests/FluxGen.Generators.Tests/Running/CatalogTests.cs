using Everything;
using FluxGen.Runtime;
using OperationInfo = FluxGen.Runtime.OperationInfo;

namespace FluxGen.Generators.Tests.Running;

public sealed class CatalogTests
{
    [Test]
    public void Operations_are_listed_in_order()
    {
        Assert.That(
            ThingsOperations.All.Select(operation => $"{operation.Method} {operation.Path} {operation.Id}"),
            Is.EqualTo([
                "POST leaves CreateLeaf", "PUT limits/a%20b?x=1 PutLimits", "GET node GetNode", "HEAD ping Ping",
                "POST offers Offer", "QUERY query Query", "DELETE old Old", "PATCH silent Silent",
            ]));
        Assert.That(ThingsOperations.ServerUrl, Is.EqualTo("https://things.example/api"));
        Assert.That(OthersOperations.ServerUrl, Is.Empty);
    }

    [Test]
    public void An_operation_has_its_request_and_its_responses()
    {
        OperationInfo operation = ThingsOperations.CreateLeaf;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(operation.Summary, Is.EqualTo("Creates a leaf: \"\\ \n*/ {0}."));
            Assert.That(operation.RequestType, Is.EqualTo("Strict"));
            Assert.That(operation.RequestMediaType, Is.EqualTo("application/json; charset=utf-8"));
            Assert.That(operation.RequestProperties.Select(property => property.Name), Is.EqualTo(["known", "nullable"]));
            Assert.That(
                operation.Responses.Select(response => $"{response.Status} {response.Type} {response.MediaType} {response.Description}"),
                Is.EqualTo([
                    "200 Leaf application/json ", "201 Leaf application/json Made \"new\".", "400 Problem application/problem+json Wrong.",
                    "401 Denied application/json ", "422 Problem application/problem+json ", "404   ",
                ]));
            Assert.That(ThingsOperations.Ping.RequestType, Is.Null);
            Assert.That(ThingsOperations.Ping.RequestProperties, Is.Empty);
        }
    }

    [Test]
    public void An_id_that_cannot_be_a_name_gets_another_name() => Assert.That(
        OthersOperations.All.Select(operation => operation.Id),
        Is.EqualTo([
            OthersOperations.AllOperation.Id, OthersOperations.OddAsync.Id, OthersOperations.ServerUrlOperation.Id,
            OthersOperations.OthersOperationsOperation.Id, "TakeDefaults", "TakeScalars", "TakeCollections",
        ]));

    [TestCase("text", "String", "string", "")]
    [TestCase("flag", "Boolean", "bool", "")]
    [TestCase("int32", "Integer", "int", "int32")]
    [TestCase("int64", "Integer", "long", "int64")]
    [TestCase("single", "Number", "float", "float")]
    [TestCase("double", "Number", "double", "double")]
    [TestCase("decimal", "Number", "decimal", "decimal")]
    [TestCase("bytes", "String", "byte[]", "byte")]
    [TestCase("uuid", "String", "System.Guid", "uuid")]
    [TestCase("uri", "String", "System.Uri", "uri")]
    [TestCase("date", "String", "System.DateOnly", "date")]
    [TestCase("date_time", "String", "System.DateTimeOffset", "date-time")]
    [TestCase("time", "String", "FluxGen.Runtime.IsoTime", "time")]
    [TestCase("duration", "String", "FluxGen.Runtime.IsoDuration", "duration")]
    [TestCase("any", "Any", "Newtonsoft.Json.Linq.JToken", "")]
    [TestCase("color", "String", "Everything.Color", "")]
    [TestCase("level", "Integer", "Everything.Level", "")]
    [TestCase("leaf", "Object", "Everything.Leaf", "")]
    public void A_property_has_its_kind_and_format(string name, string kind, string type, string format)
    {
        SchemaInfo schema = Property(OthersOperations.TakeScalars, name).Schema;

        Assert.That((schema.Kind.ToString(), schema.ClrType, schema.Format), Is.EqualTo((kind, type, format)));
    }

    [Test]
    public void Allowed_values_are_wire_values()
    {
        Assert.That(Property(OthersOperations.TakeScalars, "color").Schema.AllowedValues, Is.EqualTo(["red", "21:9", "", "\"\\", "class", "a\nb\u2028c"]));
        Assert.That(Property(OthersOperations.TakeScalars, "level").Schema.AllowedValues, Is.EqualTo(["-1", "1", "30"]));
        Assert.That(Property(OthersOperations.TakeCollections, "color_grid").Schema.Items!.Items!.AllowedValues, Has.Count.EqualTo(6));
    }

    [Test]
    public void Items_have_schemas_of_their_own()
    {
        SchemaInfo schema = Property(OthersOperations.TakeCollections, "price_lists").Schema;

        Assert.That((schema.Kind, schema.Items!.Kind, schema.Items.Items!.Format), Is.EqualTo((SchemaKind.Map, SchemaKind.Array, "decimal")));
    }

    [TestCase("text", "a\"b\\c\u2028")]
    [TestCase("int32", 3)]
    [TestCase("int64", 5L)]
    [TestCase("single", 0.5F)]
    [TestCase("double", 1D)]
    [TestCase("flag", true)]
    [TestCase("color", "21:9")]
    [TestCase("level", 30L)]
    public void A_default_is_its_wire_value(string name, object value) =>
        Assert.That(Property(OthersOperations.TakeDefaults, name).Default, Is.EqualTo(value).And.TypeOf(value.GetType()));

    [Test]
    public void A_decimal_default_keeps_its_digits() =>
        Assert.That(Property(OthersOperations.TakeDefaults, "decimal").Default?.ToString(), Is.EqualTo("1.50"));

    [TestCase("code", "minLength 2,maxLength 4,pattern ^[a-z\"\\\\]+$")]
    [TestCase("prompt", "minLength 1,pattern \\S")]
    [TestCase("int32", "minimum -2,maximum 3")]
    [TestCase("count", "minimum 1")]
    [TestCase("upper", "maximum 2147483647")]
    [TestCase("single", "minimum 0.1")]
    [TestCase("decimal", "minimum 0.1")]
    [TestCase("even", "multipleOf 2")]
    [TestCase("tenth", "multipleOf 0.1")]
    [TestCase("items", "minItems 1,maxItems 2")]
    [TestCase("blank", "maxLength 0")]
    [TestCase("nothing", "maxItems 0")]
    [TestCase("color", "")]
    public void Constraints_are_those_of_the_contract(string name, string constraints) => Assert.That(
        string.Join(',', Property(ThingsOperations.PutLimits, name).Constraints.Select(constraint => FormattableString.Invariant($"{constraint.Keyword} {constraint.Limit}"))),
        Is.EqualTo(constraints));

    [Test]
    public void Required_and_nullable_are_two_flags()
    {
        SchemaPropertyInfo known = Property(ThingsOperations.CreateLeaf, "known");
        SchemaPropertyInfo nullable = Property(ThingsOperations.CreateLeaf, "nullable");
        SchemaPropertyInfo code = Property(ThingsOperations.PutLimits, "code");

        Assert.That(
            (known.IsRequired, known.IsNullable, nullable.IsRequired, nullable.IsNullable, code.IsRequired, code.IsNullable),
            Is.EqualTo((false, false, false, true, true, false)));
    }

    [Test]
    public void Descriptions_are_unchanged()
    {
        SchemaPropertyInfo property = Property(OthersOperations.OddAsync, "odd */ // /*");

        Assert.That(property.Description, Is.EqualTo("Has comment: */ // /*."));
        Assert.That(property.ClrName, Is.EqualTo("Comment"));
    }

    private static SchemaPropertyInfo Property(OperationInfo operation, string name) => operation.RequestProperties.Single(property => property.Name == name);
}
