using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Which components the contract has: all that operations use, and of the others those that a contract can express, which nobody
// can miss.
internal static class Contents
{
    public static IReadOnlyList<Component> Of(IEnumerable<Component> all, Scope operations, ICollection<Problem> problems)
    {
        HashSet<Component> used = [];
        Reach(operations, used);
        foreach (Problem problem in operations.Problems.Concat(used.SelectMany(static component => component.Scope.Problems)).Distinct())
        {
            problems.Add(problem);
        }

        Component[] components = [.. all];
        Component[] forms = [.. used.Where(static component => component.FormOf is not null)];
        HashSet<Component> formSchemas = [.. forms.Select(static form => form.FormOf!)];
        foreach (Component component in components)
        {
            if (component.IsNamed && !used.Contains(component) && !formSchemas.Contains(component))
            {
                HashSet<Component> reached = [component];
                Reach(component.Scope, reached, used);
                if (reached.All(static part => part.Scope.Problems.Count == 0))
                {
                    used.UnionWith(reached);
                }
            }
        }

        foreach (IGrouping<Component, Component> form in forms.GroupBy(static form => form.FormOf!))
        {
            if (!used.Contains(form.Key))
            {
                Components.TakeName(form.First());
            }
        }

        return [.. components.Where(used.Contains)];
    }

    private static void Reach(Scope start, HashSet<Component> reached, HashSet<Component>? known = null)
    {
        Stack<Scope> left = new([start]);
        while (left.TryPop(out Scope? scope))
        {
            foreach (Component component in scope.Uses)
            {
                if (known?.Contains(component) != true && reached.Add(component))
                {
                    left.Push(component.Scope);
                }
            }
        }
    }
}
