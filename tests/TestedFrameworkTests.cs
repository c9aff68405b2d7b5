using System.Reflection;
using System.Runtime.Versioning;

namespace FluxGen.Tests;

// Only compiled with -p:TestedFramework=…
internal sealed class TestedFrameworkTests
{
    [Test]
    public void The_packages_under_test_are_built_for_the_framework_that_was_asked_for()
    {
        string asked = typeof(TestedFrameworkTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static metadata => metadata.Key == "TestedFramework").Value!;
        string[] packages =
        [
            .. ((string[])["FluxGen.Runtime", "FluxGen", "FluxGen.Testing"])
                .Where(static name => File.Exists(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"))),
        ];

        Assert.That(packages, Is.Not.Empty);
        Assert.That(
            packages.Select(static name => Assembly.Load(name).GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName),
            Is.All.EqualTo(asked.Replace("net", ".NETCoreApp,Version=v", StringComparison.Ordinal)),
            string.Join(", ", packages));
    }
}
