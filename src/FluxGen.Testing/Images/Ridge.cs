namespace FluxGen.Testing.Images;

// The outline of a range of hills, with everything below it filled.
internal sealed class Ridge
{
    private readonly double[] _top;
    private readonly Rgb _colour;
    private readonly Rgb _mist;
    private readonly double _mistFrom;
    private readonly double _mistDepth;
    private readonly double _mistAmount;

    private Ridge(double[] top, Rgb colour, Rgb mist, double mistFrom, double mistDepth, double mistAmount)
    {
        _top = top;
        _colour = colour;
        _mist = mist;
        _mistFrom = mistFrom;
        _mistDepth = mistDepth;
        _mistAmount = mistAmount;
    }

    public static Ridge Range(
        SeededRandom random, int width, double foot, double height, double unit, bool alpine, Rgb colour, Rgb mist)
    {
        Noise noise = new(random.NextBits());
        double scale = unit * random.Next(260, 420);
        double[] top = new double[width];
        for (int x = 0; x < width; x++)
        {
            double level = noise.Layered(x / scale, alpine ? 6 : 3, alpine);
            top[x] = foot - (height * (level - 0.35));
        }

        return new Ridge(top, colour, mist, foot - (height * 0.4), height * 1.1, 0.55);
    }

    public static Ridge Wooded(SeededRandom random, int width, double foot, double unit, Rgb colour)
    {
        Noise noise = new(random.NextBits());
        double[] top = new double[width];
        for (int x = 0; x < width; x++)
        {
            top[x] = foot - (unit * 70 * (noise.Layered(x / (unit * 380), 3, sharp: false) - 0.5));
        }

        double[] ground = [.. top];
        double at = -20 * unit;
        while (at < width + (20 * unit))
        {
            // Woods with clearings: where the noise is low, the trees are small and far between.
            double growth = noise.At((at / (unit * 160)) + 900);
            double height = unit * (18 + (95 * growth * growth)) * random.Next(0.6, 1.15);
            PlantSpruce(top, ground, at, height);
            at += unit * random.Next(6, 18) * (growth < 0.4 ? 2.2 : 1);
        }

        return new Ridge(top, colour, colour, foot, 1, 0);
    }

    public double Coverage(int x, int y) => Math.Clamp(y + 1 - _top[x], 0, 1);

    public Rgb ColourAt(int x, int y)
    {
        double shade = Math.Clamp((y - _top[x]) / (_mistDepth * 4), 0, 0.12);
        double mist = Noise.Smooth(Math.Clamp((y - _mistFrom) / _mistDepth, 0, 1)) * _mistAmount;
        return _colour.Darken(shade).Towards(_mist, mist);
    }

    private static void PlantSpruce(double[] top, double[] ground, double at, double height)
    {
        double halfWidth = Math.Max(2, height * 0.17);
        int first = Math.Max(0, (int)(at - halfWidth));
        int last = Math.Min(top.Length - 1, (int)(at + halfWidth));
        for (int x = first; x <= last; x++)
        {
            double distance = Math.Abs(x - at) / halfWidth;

            // Steps in the flank are the boughs.
            double bough = (distance * 5) - Math.Floor(distance * 5);
            double reach = 1 - distance - (0.10 * (1 - bough));
            top[x] = Math.Min(top[x], ground[x] - (height * Math.Max(0, reach)));
        }
    }
}
