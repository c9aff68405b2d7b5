using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using FluxGen.Runtime;
using Newtonsoft.Json;

namespace FluxGen.Repository.Tests;

/// <summary>
/// Code that is made at run time is slow to begin with, and cannot be had where a program was compiled ahead of time. What
/// the libraries refer to shows that they make none themselves, neither for the first call nor for a later one.
/// </summary>
public sealed class RunTimeCodeTests
{
    private static readonly string[] Compilers = ["System.Linq.Expressions", "System.Reflection.Emit", "System.Dynamic"];

    [TestCase(typeof(FluxClient))]
    [TestCase(typeof(IApiSchema))]
    public void No_expression_tree_is_compiled_at_run_time(Type member) => Assert.That(Read(member, FindCompilers), Is.Empty);

    [TestCase(typeof(FluxClient))]
    [TestCase(typeof(IApiSchema))]
    public void No_regular_expression_is_parsed_at_run_time(Type member) => Assert.That(Read(member, FindPatterns), Is.Empty);

    [Test]
    public void Where_there_is_such_code_it_is_found()
    {
        Assert.That(Read(typeof(JsonConvert), FindCompilers), Is.Not.Empty);
        Assert.That(Read(typeof(JsonConvert), FindPatterns), Is.Not.Empty);
    }

    private static List<string> Read(Type member, Func<MetadataReader, IEnumerable<string>> find)
    {
        using PEReader file = new(File.OpenRead(member.Assembly.Location));
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

    // A static method that takes one has the text beside it. What the compiler makes of a pattern is a class with a
    // constructor that takes nothing.
    private static bool TakesPattern(MetadataReader metadata, MemberReference member)
    {
        BlobReader signature = metadata.GetBlobReader(member.Signature);
        SignatureHeader header = signature.ReadSignatureHeader();
        int parameters = header.Kind == SignatureKind.Method ? signature.ReadCompressedInteger() : 0;
        return metadata.GetString(member.Name) == ".ctor" ? parameters > 0 : parameters > 1 && !header.IsInstance;
    }
}
