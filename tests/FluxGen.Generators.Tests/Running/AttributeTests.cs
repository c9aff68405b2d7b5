using System.CodeDom.Compiler;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Everything;
using FluxGen.Generators.CSharp;

namespace FluxGen.Generators.Tests.Running;

public sealed class AttributeTests
{
    private static IEnumerable<Type> Generated =>
        typeof(IThingsClient).Assembly.GetTypes().Where(type => type.Namespace == nameof(Everything) && !type.IsNested && !type.IsEnum);

    [Test]
    public void Every_generated_type_says_so()
    {
        Assert.That(Generated.Count(), Is.GreaterThan(10));
        foreach (Type type in Generated)
        {
            GeneratedCodeAttribute? attribute = type.GetCustomAttribute<GeneratedCodeAttribute>();
            Assert.That((attribute?.Tool, attribute?.Version), Is.EqualTo(("FluxGen", GeneratedAttributes.Version)), type.Name);
            Assert.That(type.IsInterface || type.IsDefined(typeof(ExcludeFromCodeCoverageAttribute)), Is.True, type.Name);
        }
    }
}
