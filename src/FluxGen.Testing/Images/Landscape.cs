namespace FluxGen.Testing.Images;

// A sky, ranges of hills that fade into the distance, for most seeds a lake that mirrors them, and a wooded shore.
internal sealed class Landscape
{
    private readonly Palette _palette;
    private readonly Sky _sky;
    private readonly List<Ridge> _ridges = [];
    private readonly Lake? _lake;
    private readonly Ridge _shore;
    private readonly int _shoreLine;

    public Landscape(MockImage picture)
    {
        int width = picture.Width;
        int height = picture.Height;
        SeededRandom random = new((ulong)picture.Seed);
        _palette = Palette.All[random.Next(Palette.All.Count)];

        double unit = Math.Sqrt((double)width * height) / 1000;
        double skyLine = height * random.Next(0.40, 0.52);
        _shoreLine = Math.Max(1, (int)(height * random.Next(0.60, 0.70)));
        _sky = new Sky(_palette, random, width, skyLine, unit);
        bool hasLake = random.RandomValues(0.65);
        AddRidges(random, width, height, skyLine, hasLake ? _shoreLine : height * 0.92, unit);
        _lake = hasLake ? new Lake(_palette, random, _sky, _shoreLine, unit) : null;
        _shore = Ridge.Wooded(random, width, height - (unit * random.Next(110, 150)), unit, _palette.Near.Darken(0.25));
    }

    public void Draw(PixelBuffer pixels)
    {
        DrawRows(pixels, 0, _lake is null ? pixels.Height : _shoreLine, LandAt);
        if (_lake is not null)
        {
            DrawRows(pixels, _shoreLine, pixels.Height, (x, y) => _lake.ColourAt(pixels, x, y));
        }

        DrawRows(pixels, 0, pixels.Height, (x, y) => Cover(pixels[x, y], _shore, x, y));
    }

    private static void DrawRows(PixelBuffer pixels, int from, int to, Func<int, int, Rgb> colourAt) => Parallel.For(from, to, y =>
    {
        for (int x = 0; x < pixels.Width; x++)
        {
            pixels[x, y] = colourAt(x, y);
        }
    });

    private static Rgb Cover(Rgb colour, Ridge ridge, int x, int y)
    {
        double coverage = ridge.Coverage(x, y);
        return coverage > 0 ? colour.Towards(ridge.ColourAt(x, y), coverage) : colour;
    }

    private Rgb LandAt(int x, int y)
    {
        // The nearest range that hides this pixel is the deepest that has to be drawn.
        int deepest = _ridges.Count - 1;
        while (deepest >= 0 && _ridges[deepest].Coverage(x, y) < 1)
        {
            deepest--;
        }

        Rgb colour = deepest < 0 ? _sky.ColourAt(x, y) : _ridges[deepest].ColourAt(x, y);
        for (int ridge = deepest + 1; ridge < _ridges.Count; ridge++)
        {
            colour = Cover(colour, _ridges[ridge], x, y);
        }

        return colour;
    }

    private void AddRidges(SeededRandom random, int width, int height, double from, double to, double unit)
    {
        int count = 4 + random.Next(3);
        bool alpine = random.RandomValues(0.6);
        double tallest = Math.Min(height * 0.30, unit * random.Next(220, 340));
        for (int index = 0; index < count; index++)
        {
            double nearness = (double)index / (count - 1);
            double foot = Rgb.Lerp(from, to, (index + 1.0) / (count + 1));
            Rgb colour = _palette.Far.Towards(_palette.Near, nearness).Towards(_palette.Horizon, 0.35 * (1 - nearness));
            _ridges.Add(Ridge.Range(random, width, foot, tallest * (1 - (0.55 * nearness)), unit, alpine, colour, _palette.Horizon));
        }
    }
}
