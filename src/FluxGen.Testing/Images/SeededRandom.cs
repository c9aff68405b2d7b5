namespace FluxGen.Testing.Images;

// SplitMix64. System.Random does not promise the same sequence on every version of .NET, and has no seed of 64 bits.
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    public ulong NextBits()
    {
        ulong bits = _state += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    public float Next(float from = 0, float to = 1) => float.Lerp(from, to, (NextBits() >> 40) / (float)(1 << 24));

    // A curve between 0 and 1, of octaves of noise that are each twice as fine and half as strong as the one before.
    public Func<float, float> NextCurve(float scale, int octaves, bool isSharp = false)
    {
        float[] lattice = [.. Enumerable.Range(0, 256).Select(_ => Next())];
        float Octave(float x)
        {
            int cell = (int)MathF.Floor(x);
            float t = x - cell;
            float value = float.Lerp(lattice[cell & 255], lattice[(cell + 1) & 255], t * t * (3 - (2 * t)));
            return isSharp ? 1 - MathF.Abs((2 * value) - 1) : value;
        }

        float sum = 2 - MathF.ScaleB(2, -octaves);
        return x => Enumerable.Range(0, octaves).Sum(octave => Octave((x / scale * (1 << octave)) + (octave * 17.31f)) / (1 << octave)) / sum;
    }
}
