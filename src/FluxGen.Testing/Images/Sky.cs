namespace FluxGen.Testing.Images;

internal sealed class Sky
{
    private readonly Palette _palette;
    private readonly double _horizon;
    private readonly double _unit;
    private readonly Noise _clouds;
    private readonly double _cloudiness;
    private readonly ulong _stars;

    public Sky(Palette palette, SeededRandom random, int width, double horizon, double unit)
    {
        _palette = palette;
        _horizon = horizon;
        _unit = unit;
        SunX = width * random.Next(0.18, 0.82);
        SunY = horizon * random.Next(0.35, 0.80);
        SunRadius = unit * random.Next(38, 72);
        _clouds = new Noise(random.NextBits());
        _cloudiness = random.Next(0.25, 0.85);
        _stars = random.NextBits();
    }

    public double SunX { get; }

    public double SunY { get; }

    public double SunRadius { get; }

    public Rgb ColourAt(int x, int y)
    {
        double depth = Math.Clamp(y / _horizon, 0, 1);
        Rgb colour = depth < 0.5
            ? _palette.Zenith.Towards(_palette.Sky, Noise.Smooth(depth * 2))
            : _palette.Sky.Towards(_palette.Horizon, Noise.Smooth((depth - 0.5) * 2));

        double dx = x - SunX;
        double dy = y - SunY;
        double distance = Math.Sqrt((dx * dx) + (dy * dy)) / SunRadius;
        if (_palette.HasStars)
        {
            colour = colour.Lighten(StarAt(x, y) * (1 - depth));
        }

        double glow = 0.75 / (1 + (distance * distance * 0.30));
        colour = colour.Towards(_palette.Sun, glow);
        double disc = Math.Clamp((1 - distance) * SunRadius, 0, 1);
        colour = colour.Towards(_palette.Sun, disc);
        return colour.Towards(_palette.Horizon.Lighten(0.35), CloudAt(x, y) * 0.75);
    }

    private double CloudAt(int x, int y)
    {
        double density = _clouds.Layered(x / (_unit * 300), y / (_unit * 48), 4);
        double threshold = 0.72 - (0.22 * _cloudiness);
        return Noise.Smooth(Math.Clamp((density - threshold) / 0.22, 0, 1));
    }

    private double StarAt(int x, int y)
    {
        int cell = Math.Max(8, (int)(_unit * 22));
        ulong bits = SeededRandom.Mix(_stars + ((ulong)(x / cell) << 20) + (ulong)(y / cell));
        int starX = (int)(bits % (ulong)cell);
        int starY = (int)((bits >> 16) % (ulong)cell);
        bool large = (bits >> 40) % 9 == 0;
        int size = large ? Math.Max(2, (int)(_unit * 2.4)) : Math.Max(1, (int)(_unit * 1.4));
        int dx = (x % cell) - starX;
        int dy = (y % cell) - starY;
        return dx >= 0 && dy >= 0 && dx < size && dy < size ? SeededRandom.ToUnit(SeededRandom.Mix(bits)) : 0;
    }
}
