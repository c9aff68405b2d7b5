namespace FluxGen.Testing.Images;

// SplitMix64. System.Random does not promise the same sequence on every version of .NET, and a picture is its seed.
internal sealed class SeededRandom(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    public ulong NextBits()
    {
        _state += Step;
        return Mix(_state);
    }

    public double Next() => ToUnit(NextBits());

    public double Next(double from, double to) => from + ((to - from) * Next());

    public int Next(int count) => (int)(Next() * count);

    public bool RandomValues(double probability) => Next() < probability;

    public static double ToUnit(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));
}
