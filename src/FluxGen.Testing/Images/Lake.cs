namespace FluxGen.Testing.Images;

internal sealed class Lake(Palette palette, SeededRandom random, Sky sky, int shoreLine, double unit)
{
    private readonly Noise _ripples = new(random.NextBits());

    // A point below the shore line, out of what already stands above it.
    public Rgb ColourAt(PixelBuffer pixels, int x, int y)
    {
        double below = y - shoreLine;
        double nearness = below / (pixels.Height - shoreLine);

        // Waves look flatter and closer together the farther away they are.
        double waveLength = unit * (3 + (26 * nearness));
        double sway = unit * (1.5 + (26 * nearness));
        double ripple = _ripples.Layered(x / (waveLength * 9), (below / waveLength) + (7 * nearness), 2) - 0.5;
        int fromX = Math.Clamp((int)(x + (ripple * sway)), 0, pixels.Width - 1);
        int fromY = Math.Clamp((int)(shoreLine - 1 - (below * 0.95) + (ripple * sway * 1.6)), 0, shoreLine - 1);
        Rgb mirrored = pixels[fromX, fromY].Darken(0.10 + (0.18 * nearness)).Towards(palette.Sky, 0.14);
        return mirrored.Towards(palette.Sun, Glitter(x, ripple, nearness));
    }

    private double Glitter(int x, double ripple, double nearness)
    {
        double spread = sky.SunRadius * (0.6 + (1.6 * nearness));
        double off = (x - sky.SunX) / spread;
        return Math.Clamp((ripple * 5) - 0.35, 0, 0.8) / (1 + (off * off * off * off));
    }
}
