using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Which components the contract has: all that operations use, and of the others those that a contract can express, which nobody
// can miss.
internal static class Contents
{
    public static IReadOnlyList<Component> Of(IEnumerable<Component> all, Scope operations, IReadOnlyList<Scope> written, ICollection<Problem> problems)
    {
        HashSet<Component> used = [];
        Reach(operations, used);
        List<Scope> told = [operations];

        Component[] components = [.. all];
        Component[] forms = [.. used.Where(static component => component.FormOf is not null)];
        HashSet<Component> formSchemas = [.. forms.Select(static form => form.FormOf!)];
        HashSet<Component> broken = Broken(components);
        foreach (Scope schema in written)
        {
            if (!HasErrors(schema) && !schema.Uses.Any(component => broken.Contains(component) || formSchemas.Contains(component)))
            {
                Reach(schema, used);
                told.Add(schema);
            }
        }

        foreach (Problem problem in told.Concat(used.Select(static component => component.Scope)).SelectMany(static scope => scope.Problems).Distinct())
        {
            problems.Add(problem);
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

    private static bool HasErrors(Scope scope) => scope.Problems.Any(static problem => problem.Severity == Severity.Error);

    private static void Reach(Scope start, HashSet<Component> reached)
    {
        Stack<Scope> left = new([start]);
        while (left.TryPop(out Scope? scope))
        {
            foreach (Component component in scope.Uses)
            {
                if (reached.Add(component))
                {
                    left.Push(component.Scope);
                }
            }
        }
    }

    // Those that have a problem, or use one that has.
    private static HashSet<Component> Broken(Component[] components)
    {
        ILookup<Component, Component> users = components
            .SelectMany(static user => user.Scope.Uses.Select(used => (Used: used, User: user)))
            .ToLookup(static entry => entry.Used, static entry => entry.User);
        HashSet<Component> broken = [.. components.Where(static component => HasErrors(component.Scope))];
        Stack<Component> left = new(broken);
        while (left.TryPop(out Component? component))
        {
            foreach (Component user in users[component].Where(broken.Add))
            {
                left.Push(user);
            }
        }

        return broken;
    }
}
