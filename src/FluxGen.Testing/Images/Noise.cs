namespace FluxGen.Testing.Images;

// Only + - * / and comparisons: the results of sine, power and the like differ between machines in the last digit.
internal sealed class Noise(ulong seed)
{
    public double At(double x)
    {
        double cell = Math.Floor(x);
        return Rgb.Lerp(Lattice((long)cell, 0), Lattice((long)cell + 1, 0), Smooth(x - cell));
    }

    public double At(double x, double y)
    {
        double cellX = Math.Floor(x);
        double cellY = Math.Floor(y);
        long column = (long)cellX;
        long row = (long)cellY;
        double across = Smooth(x - cellX);
        double upper = Rgb.Lerp(Lattice(column, row), Lattice(column + 1, row), across);
        double lower = Rgb.Lerp(Lattice(column, row + 1), Lattice(column + 1, row + 1), across);
        return Rgb.Lerp(upper, lower, Smooth(y - cellY));
    }

    // Octaves of noise, each twice as fine and half as strong as the one before; 0 to 1.
    public double Layered(double x, int octaves, bool sharp)
    {
        double sum = 0;
        double weight = 0;
        double strength = 1;
        for (int octave = 0; octave < octaves; octave++)
        {
            double value = At(x + (octave * 17.31));
            sum += strength * (sharp ? 1 - Math.Abs((2 * value) - 1) : value);
            weight += strength;
            strength *= 0.5;
            x *= 2.03;
        }

        return sum / weight;
    }

    public double Layered(double x, double y, int octaves)
    {
        double sum = 0;
        double weight = 0;
        double strength = 1;
        for (int octave = 0; octave < octaves; octave++)
        {
            sum += strength * At(x, y);
            weight += strength;
            strength *= 0.5;
            x = (x * 2.03) + 11.7;
            y = (y * 2.03) + 5.3;
        }

        return sum / weight;
    }

    public static double Smooth(double t) => t * t * (3 - (2 * t));

    private double Lattice(long x, long y) =>
        SeededRandom.ToUnit(SeededRandom.Mix(seed + ((ulong)x * 0x9E3779B97F4A7C15) + ((ulong)y * 0xC2B2AE3D27D4EB4F)));
}
