using System.Globalization;
using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.ContractTests.Judges;

// The last value within a limit and the first beyond it, or null where the limit does not tell.
internal static class Limit
{
    public static JToken? At(ConstraintInfo constraint) => constraint.Keyword switch
    {
        "minimum" or "maximum" => Number(constraint, 0),
        "minLength" or "maxLength" => new string('x', (int)constraint.Limit),
        _ => null,
    };

    public static JToken? Beyond(ConstraintInfo constraint) => constraint.Keyword switch
    {
        "minimum" => Number(constraint, -1),
        "maximum" => Number(constraint, +1),
        "minLength" => new string('x', (int)constraint.Limit - 1),
        "maxLength" => new string('x', (int)constraint.Limit + 1),
        "pattern" when (string)constraint.Limit == ConstraintInfo.NotBlankPattern => " \t\n",
        _ => null,
    };

    private static JToken Number(ConstraintInfo constraint, int step) => constraint.Limit switch
    {
        int or long => Convert.ToInt64(constraint.Limit, CultureInfo.InvariantCulture) + step,
        _ => Convert.ToDecimal(constraint.Limit, CultureInfo.InvariantCulture) + (step * 0.01m),
    };
}
