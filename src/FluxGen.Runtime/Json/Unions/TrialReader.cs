using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Json.Unions;

internal sealed class TrialReader(JToken raw, string path, TrialBudget budget) : JTokenReader(raw, path)
{
    public TrialBudget Budget => budget;
}
