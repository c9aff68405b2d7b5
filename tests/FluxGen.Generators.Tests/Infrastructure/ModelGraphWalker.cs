using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Tests.Infrastructure;

// Follows every field of a model to find objects of a compilation, which a model must not hold.
internal static class ModelGraphWalker
{
    private static readonly Type[] Forbidden =
        [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Compilation), typeof(Location), typeof(SemanticModel), typeof(SyntaxReference), typeof(AttributeData)];

    public static IReadOnlyList<string> FindForbidden(object root)
    {
        List<string> found = [];
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Visit(root, root.GetType().Name, seen, found);
        return found;
    }

    private static void Visit(object? value, string path, HashSet<object> seen, List<string> found)
    {
        if (value is null || value.GetType().IsPrimitive || value is string or Type || !seen.Add(value))
        {
            return;
        }

        if (Array.Find(Forbidden, type => type.IsInstanceOfType(value)) is { } forbidden)
        {
            found.Add($"{path} is a {forbidden.Name}");
            return;
        }

        if (value is IEnumerable items)
        {
            int index = 0;
            foreach (object? item in items)
            {
                Visit(item, $"{path}[{index++}]", seen, found);
            }
        }

        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Visit(field.GetValue(value), $"{path}.{field.Name}", seen, found);
            }
        }
    }
}
