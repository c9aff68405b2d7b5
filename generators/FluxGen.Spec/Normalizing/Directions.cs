using System.Text.Json.Nodes;

namespace FluxGen.Spec.Normalizing;

// Which classes a request can contain, and which a response. What no operation uses can be in both.
internal static class Directions
{
    public static void AddTo(IEnumerable<Component> components, Scope operations)
    {
        HashSet<Component> sent = Reach(operations.Sends);
        HashSet<Component> received = Reach(operations.Receives);
        foreach (Component component in components)
        {
            if (component.Json["properties"] is not JsonObject)
            {
                continue;
            }

            bool isUnused = !sent.Contains(component) && !received.Contains(component);
            JsonObject facts = component.Json[Facts.Key] as JsonObject ?? [];
            component.Json[Facts.Key] = facts;
            facts.AddFlag("isSent", isUnused || sent.Contains(component));
            facts.AddFlag("isReceived", isUnused || received.Contains(component));
            facts.AddFlag("isRequest", component.IsRequest);
        }
    }

    private static HashSet<Component> Reach(IEnumerable<Component> start)
    {
        HashSet<Component> reached = [.. start];
        Stack<Component> left = new(reached);
        while (left.TryPop(out Component? component))
        {
            foreach (Component used in component.Scope.Uses.Where(reached.Add))
            {
                left.Push(used);
            }
        }

        return reached;
    }
}
