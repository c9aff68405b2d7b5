namespace FluxGen.Runtime.Tests.Http.Parameters;

// The expansions of RFC 6570 that a style of OpenAPI stands for: {var}, {.var}, {;var}, {?var} and {&var}.
public sealed class UriTemplateTests
{
    private static readonly Dictionary<string, object?> Variables = new()
    {
        ["count"] = new[] { "one", "two", "three" },
        ["dom"] = new[] { "example", "com" },
        ["dub"] = "me/too",
        ["hello"] = "Hello World!",
        ["half"] = "50%",
        ["var"] = "value",
        ["who"] = "fred",
        ["base"] = "http://example.com/home/",
        ["list"] = new[] { "red", "green", "blue" },
        ["keys"] = new Dictionary<string, string> { ["semi"] = ";", ["dot"] = ".", ["comma"] = "," },
        ["empty_keys"] = new Dictionary<string, string>(),
        ["empty_list"] = Array.Empty<string>(),
        ["v"] = "6",
        ["x"] = "1024",
        ["y"] = "768",
        ["empty"] = "",
        ["undef"] = null,
        ["q"] = "URI Templates",
        ["geocode"] = new[] { "37.76", "-122.427" },
        ["last.name"] = "Doe",
        ["uri"] = "http://example.org/?uri=http%3A%2F%2Fexample.org%2F",
        ["word"] = "drücken",
        ["Straße"] = "Grüner Weg",
        ["german"] = new Dictionary<string, string> { ["11"] = "elf", ["12"] = "zwölf" },
        ["id"] = "admin%2F",
        ["not_pct"] = "%foo",
        ["pct"] = new[] { "red%25", "%2Fgreen", "blue " },
        ["pct_keys"] = new Dictionary<string, string> { ["key1"] = "val1%2F", ["key2"] = "val2%2F" },
        ["clef"] = "𝄞stave",
        ["currency"] = "€uro",
    };

    [TestCase("{var}", "value")]
    [TestCase("{hello}", "Hello%20World%21")]
    [TestCase("{half}", "50%25")]
    [TestCase("{base}index", "http%3A%2F%2Fexample.com%2Fhome%2Findex")]
    [TestCase("{dub}", "me%2Ftoo")]
    [TestCase("O{undef}X", "OX")]
    [TestCase("{count}", "one,two,three")]
    [TestCase("{count*}", "one,two,three")]
    [TestCase("{keys}", "semi,%3B,dot,.,comma,%2C")]
    [TestCase("{keys*}", "semi=%3B,dot=.,comma=%2C")]
    [TestCase("{id}", "admin%252F")]
    [TestCase("{not_pct}", "%25foo")]
    [TestCase("{pct}", "red%2525,%252Fgreen,blue%20")]
    [TestCase("{pct_keys}", "key1,val1%252F,key2,val2%252F")]
    [TestCase("{clef}", "%F0%9D%84%9Estave")]
    [TestCase("{currency}", "%E2%82%ACuro")]
    [TestCase("x%20y{var}z%20w", "x%20yvaluez%20w")]
    public void Simple_strings(string template, string expected) => AssertExpansion(template, expected);

    [TestCase("{.who}", ".fred")]
    [TestCase("{.who,who}", ".fred.fred")]
    [TestCase("{.half,who}", ".50%25.fred")]
    [TestCase("www{.dom*}", "www.example.com")]
    [TestCase("X{.undef}", "X")]
    [TestCase("X{.list}", "X.red,green,blue")]
    [TestCase("X{.list*}", "X.red.green.blue")]
    [TestCase("X{.keys}", "X.semi,%3B,dot,.,comma,%2C")]
    [TestCase("X{.keys*}", "X.semi=%3B.dot=..comma=%2C")]
    [TestCase("X{.empty_keys}", "X")]
    [TestCase("X{.empty_keys*}", "X")]
    public void Labels(string template, string expected) => AssertExpansion(template, expected);

    [TestCase("{;who}", ";who=fred")]
    [TestCase("{;half}", ";half=50%25")]
    [TestCase("{;empty}", ";empty")]
    [TestCase("{;v,empty,who}", ";v=6;empty;who=fred")]
    [TestCase("{;x,y,undef}", ";x=1024;y=768")]
    [TestCase("{;count}", ";count=one,two,three")]
    [TestCase("{;count*}", ";count=one;count=two;count=three")]
    [TestCase("{;keys}", ";keys=semi,%3B,dot,.,comma,%2C")]
    [TestCase("{;keys*}", ";semi=%3B;dot=.;comma=%2C")]
    public void Path_parameters(string template, string expected) => AssertExpansion(template, expected);

    [TestCase("{?who}", "?who=fred")]
    [TestCase("{?half}", "?half=50%25")]
    [TestCase("{?x,y,empty}", "?x=1024&y=768&empty=")]
    [TestCase("{?x,y,undef}", "?x=1024&y=768")]
    [TestCase("{?list}", "?list=red,green,blue")]
    [TestCase("{?list*}", "?list=red&list=green&list=blue")]
    [TestCase("{?keys}", "?keys=semi,%3B,dot,.,comma,%2C")]
    [TestCase("{?keys*}", "?semi=%3B&dot=.&comma=%2C")]
    [TestCase("{?empty_list}", "")]
    [TestCase("{?empty_list*}", "")]
    [TestCase("{?empty_keys}", "")]
    [TestCase("{?empty_keys*}", "")]
    [TestCase("search.json{?q,geocode,undef,last.name}", "search.json?q=URI%20Templates&geocode=37.76,-122.427&last.name=Doe")]
    [TestCase("go{?uri}", "go?uri=http%3A%2F%2Fexample.org%2F%3Furi%3Dhttp%253A%252F%252Fexample.org%252F")]
    [TestCase("service{?word}", "service?word=dr%C3%BCcken")]
    [TestCase("lookup{?Straße}", "lookup?Stra%C3%9Fe=Gr%C3%BCner%20Weg")]
    [TestCase("{?german*}", "?11=elf&12=zw%C3%B6lf")]
    [TestCase("{?x,keys*}", "?x=1024&semi=%3B&dot=.&comma=%2C")]
    [TestCase("?fixed=yes{&x}", "?fixed=yes&x=1024")]
    [TestCase("?fixed=yes{&x,y,empty}", "?fixed=yes&x=1024&y=768&empty=")]
    [TestCase("?fixed=yes{&list*}", "?fixed=yes&list=red&list=green&list=blue")]
    [TestCase("{?x}{&keys*}", "?x=1024&semi=%3B&dot=.&comma=%2C")]
    public void Queries(string template, string expected) => AssertExpansion(template, expected);

    // RFC 6570 expands these to a segment that names another resource.
    [TestCase("{empty}", "empty")]
    [TestCase("{.empty}", ".")]
    public void Deviations_are_refused(string template, string found) => Assert.That(
        () => Expand(template),
        Throws.TypeOf<ApiValidationException>().With.Property("Errors").One.Property("Actual").EqualTo(found));

    private static void AssertExpansion(string template, string expected) => Assert.That(Expand(template), Is.EqualTo(expected));

    private static string Expand(string template) => Written.Url((ref ParameterWriter writer) =>
    {
        foreach (string part in template.Split('{', '}').Where(part => part.Length > 0))
        {
            if (template.Contains("{" + part + "}", StringComparison.Ordinal))
            {
                WriteExpression(ref writer, part);
            }
            else
            {
                writer.Literal(part);
            }
        }
    });

    private static void WriteExpression(ref ParameterWriter writer, string expression)
    {
        ParameterForm style = expression[0] switch
        {
            '.' => ParameterForm.Label,
            ';' => ParameterForm.Matrix,
            '?' or '&' => ParameterForm.Form,
            _ => ParameterForm.Simple,
        };
        foreach (string variable in expression.TrimStart('.', ';', '?', '&').Split(','))
        {
            string name = variable.TrimEnd('*');
            ParameterForm form = name == variable ? style : style | ParameterForm.Explode;
            switch (Variables[name])
            {
                case IList<string> list:
                    writer.List(name, list, form);
                    break;
                case IDictionary<string, string> map:
                    writer.Map(name, map, form);
                    break;
                case var scalar:
                    writer.Value(name, (string?)scalar, form);
                    break;
            }
        }
    }
}
