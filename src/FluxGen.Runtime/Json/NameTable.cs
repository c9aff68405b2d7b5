using System.Text;

namespace FluxGen.Runtime.Json;

// Property names, so that a name that comes again is not allocated again. A new name replaces the older one of its pair,
// which keeps the table small whatever the documents contain. Threads share it; at worst a name is allocated twice.
internal static class NameTable
{
    private const int Pairs = 256;
    private const int MaxNameBytes = 48;

    private static readonly string?[] Names = new string?[2 * Pairs];

    public static string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length > MaxNameBytes)
        {
            return Encoding.UTF8.GetString(name);
        }

        uint pair = 2 * (Hash(name) % Pairs);
        string? newer = Names[pair];
        if (newer is not null && Ascii.Equals(name, newer))
        {
            return newer;
        }

        string? older = Names[pair + 1];
        if (older is not null && Ascii.Equals(name, older))
        {
            return older;
        }

        string text = Encoding.UTF8.GetString(name);
        Names[pair + 1] = newer;
        Names[pair] = text;
        return text;
    }

    private static uint Hash(ReadOnlySpan<byte> name)
    {
        uint hash = 0;
        foreach (byte unit in name)
        {
            hash = (hash * 31) + unit;
        }

        return hash ^ (hash >> 16);
    }
}
