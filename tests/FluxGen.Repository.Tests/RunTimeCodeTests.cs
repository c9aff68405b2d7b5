using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using FluxGen.Runtime;
using Newtonsoft.Json;

namespace FluxGen.Repository.Tests;

// Code that is compiled at run time slows the first call down, and NativeAOT does not support it. The references of an assembly
// show whether it does so.
public sealed class RunTimeCodeTests
{
    private static readonly string[] Compilers = ["System.Linq.Expressions", "System.Reflection.Emit", "System.Dynamic"];

    [TestCase(typeof(FluxClient))]
    [TestCase(typeof(IApiSchema))]
    public void No_expression_tree_is_compiled_at_run_time(Type type) => Assert.That(Read(type, FindCompilers), Is.Empty);

    // The runtime has the one place in which a pattern is made, which a client without patterns never reaches.
    [TestCase(typeof(FluxClient), 0)]
    [TestCase(typeof(IApiSchema), 1)]
    public void No_regular_expression_is_parsed_at_run_time(Type type, int constructors) => Assert.That(Read(type, FindPatterns), Has.Count.EqualTo(constructors));

    [Test]
    public void Both_are_found_where_they_exist()
    {
        Assert.That(Read(typeof(JsonConvert), FindCompilers), Is.Not.Empty);
        Assert.That(Read(typeof(JsonConvert), FindPatterns), Is.Not.Empty);
    }

    private static List<string> Read(Type type, Func<MetadataReader, IEnumerable<string>> find)
    {
        using PEReader file = new(File.OpenRead(type.Assembly.Location));
        return [.. find(file.GetMetadataReader())];
    }

    private static IEnumerable<string> FindCompilers(MetadataReader metadata) =>
        metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Where(type => Compilers.Contains(metadata.GetString(type.Namespace)))
            .Select(type => metadata.GetString(type.Name));

    private static IEnumerable<string> FindPatterns(MetadataReader metadata) =>
        metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => IsRegex(metadata, member.Parent) && TakesPattern(metadata, member))
            .Select(member => metadata.GetString(member.Name));

    private static bool IsRegex(MetadataReader metadata, EntityHandle parent) =>
        parent.Kind == HandleKind.TypeReference
        && metadata.GetTypeReference((TypeReferenceHandle)parent) is TypeReference type
        && metadata.GetString(type.Name) == "Regex"
        && metadata.GetString(type.Namespace) == "System.Text.RegularExpressions";

    // A static method takes the pattern beside the text. The class that [GeneratedRegex] makes has a constructor without parameters.
    private static bool TakesPattern(MetadataReader metadata, MemberReference member)
    {
        BlobReader signature = metadata.GetBlobReader(member.Signature);
        SignatureHeader header = signature.ReadSignatureHeader();
        int parameters = header.Kind == SignatureKind.Method ? signature.ReadCompressedInteger() : 0;
        return metadata.GetString(member.Name) == ".ctor" ? parameters > 0 : parameters > 1 && !header.IsInstance;
    }
}
