using SkiaSharp;

namespace FluxGen.Testing.Images;

// A sky, ranges of hills that fade into the distance, for most seeds a lake that mirrors them, and a wooded shore. Lengths
// are in units, of which an image has a million in its area whatever its size.
internal sealed class Landscape(SKSurface surface, Random random, float width, float height)
{
    private readonly SKCanvas _canvas = surface.Canvas;
    private readonly Palette _palette = Palette.All[random.Next(Palette.All.Count)];
    private readonly SKPoint _sun = new(width * (0.18f + (0.64f * random.NextSingle())), height * (0.15f + (0.22f * random.NextSingle())));
    private readonly float _sunRadius = random.Next(38, 72);

    public void Draw()
    {
        float skyLine = height * Next(0.40f, 0.52f);
        float shoreLine = height * Next(0.60f, 0.70f);
        bool hasLake = random.NextSingle() < 0.65f;
        DrawSky(skyLine);
        DrawClouds(skyLine);
        DrawHills(skyLine, hasLake ? shoreLine : height * 0.92f);
        if (hasLake)
        {
            DrawLake(shoreLine);
        }

        DrawWoods(height - Next(110, 150));
    }

    private void DrawSky(float skyLine)
    {
        FillBelow(_ => 0, Gradient(0, skyLine, _palette.Zenith, _palette.Sky, _palette.Horizon));
        IEnumerable<SKPoint> stars = Enumerable.Range(0, _palette.Stars).Select(_ => new SKPoint(Next(0, width), Next(0, skyLine)));
        using SKShader fading = Gradient(0, skyLine, SKColors.White, SKColors.Transparent);
        using SKPaint paint = new() { Shader = fading, StrokeWidth = 1.6f, StrokeCap = SKStrokeCap.Round, IsAntialias = true };
        _canvas.DrawPoints(SKPointMode.Points, [.. stars], paint);
        SKColor[] glow = [.. Enumerable.Range(0, 16).Select(step => _palette.Sun.WithAlpha((byte)(191 / (1 + (step * step * 0.3f)))))];
        FillBelow(_ => 0, SKShader.CreateRadialGradient(_sun, _sunRadius * glow.Length, glow, SKShaderTileMode.Clamp));
        using SKPaint disc = new() { Color = _palette.Sun, IsAntialias = true };
        _canvas.DrawCircle(_sun, _sunRadius, disc);
    }

    // Noise takes longer than all the rest, and clouds are soft: an eighth of the pixels is enough.
    private void DrawClouds(float skyLine)
    {
        SKColor colour = Palette.Mix(_palette.Horizon, SKColors.White, 0.35f);
        using SKShader noise = SKShader.CreatePerlinNoiseFractalNoise(4 / 300f, 2 / 48f, 4, Next(0, 10000));
        using SKColorFilter densest = SKColorFilter.CreateColorMatrix(
            [0, 0, 0, 0, colour.Red / 255f, 0, 0, 0, 0, colour.Green / 255f, 0, 0, 0, 0, colour.Blue / 255f, 0, 0, 0, 4, Next(-2.6f, -2.2f)]);
        using SKPaint paint = new() { Shader = noise, ColorFilter = densest };
        using SKSurface clouds = SKSurface.Create(new SKImageInfo((int)width / 4, (int)skyLine / 2));
        clouds.Canvas.DrawPaint(paint);
        using SKImage image = clouds.Snapshot();
        _canvas.DrawImage(image, SKRect.Create(width, skyLine), new SKSamplingOptions(SKFilterMode.Linear));
    }

    private void DrawHills(float from, float to)
    {
        float count = random.Next(4, 7);
        bool isAlpine = random.NextSingle() < 0.6f;
        float tallest = Math.Min(height * 0.30f, Next(220, 340));
        for (int index = 0; index < count; index++)
        {
            float nearness = index / (count - 1);
            float foot = float.Lerp(from, to, (index + 1) / (count + 1));
            float rise = tallest * (1 - (0.55f * nearness));
            SKColor colour = Palette.Mix(Palette.Mix(_palette.Far, _palette.Near, nearness), _palette.Horizon, 0.35f * (1 - nearness));
            Func<float, float> ridge = NextCurve(Next(260, 420), isAlpine ? 6 : 3, isAlpine);
            FillBelow(
                x => foot - (rise * (ridge(x) - 0.35f)),
                Gradient(foot - (rise * 0.4f), foot + (rise * 0.7f), colour, Palette.Mix(colour, _palette.Horizon, 0.55f)));
        }
    }

    // Waves look flatter and closer together the farther away they are.
    private void DrawLake(float shoreLine)
    {
        using SKImage land = surface.Snapshot();
        float pixel = width / land.Width;
        Func<float, float> waves = NextCurve(1, 2);
        for (float below = 0; below < height - shoreLine; below += pixel)
        {
            float nearness = below / (height - shoreLine);
            float sway = (waves((below / (3 + (26 * nearness))) + (7 * nearness)) - 0.5f) * (1.5f + (26 * nearness));
            float mirrored = Math.Clamp(shoreLine - (below * 0.95f) + (sway * 1.6f), 0, shoreLine);
            SKRect row = SKRect.Create(0, mirrored / pixel, land.Width, 1);
            _canvas.DrawImage(land, row, SKRect.Create(sway - 15, shoreLine + below, width + 30, 2 * pixel), SKSamplingOptions.Default);
        }

        SKColor near = Palette.Mix(_palette.Sky, SKColors.Black, 0.63f).WithAlpha(97);
        FillBelow(_ => shoreLine, Gradient(shoreLine, height, Palette.Mix(_palette.Sky, SKColors.Black, 0.38f).WithAlpha(58), near));
        using SKMaskFilter soft = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 1.5f);
        using SKPaint glitter = new() { MaskFilter = soft };
        for (int wave = 0; wave < 30; wave++)
        {
            float nearness = random.NextSingle() * random.NextSingle();
            float reach = _sunRadius * (0.6f + (1.6f * nearness));
            SKPoint middle = new(_sun.X + (reach * Next(-0.6f, 0.6f)), float.Lerp(shoreLine, height, nearness));
            glitter.Color = _palette.Sun.WithAlpha((byte)Next(40, 200));
            _canvas.DrawOval(middle, new SKSize(reach * Next(0.2f, 0.8f), 1 + (8 * nearness)), glitter);
        }
    }

    // Woods with clearings: where the curve is low, the trees are small and far between.
    private void DrawWoods(float foot)
    {
        Func<float, float> ground = NextCurve(380, 3);
        Func<float, float> growth = NextCurve(160, 1);
        float Top(float x) => foot - (70 * (ground(x) - 0.5f));
        using SKPaint paint = new() { Color = Palette.Mix(_palette.Near, SKColors.Black, 0.25f), IsAntialias = true };
        FillBelow(Top, SKShader.CreateColor(paint.Color));
        using SKPath spruce = SKPath.ParseSvgPathData(
            "M0-1L.04-.8H.02L.08-.6H.05L.12-.4H.08L.15-.2H.11L.17 .1H-.17L-.11-.2H-.15L-.08-.4H-.12L-.05-.6H-.08L-.02-.8H-.04Z");
        for (float x = -20; x < width + 20; x += Next(6, 18) * (growth(x) < 0.4f ? 2.2f : 1))
        {
            using SKAutoCanvasRestore position = new(_canvas);
            _canvas.Translate(x, Top(x));
            _canvas.Scale((18 + (95 * growth(x) * growth(x))) * Next(0.6f, 1.15f));
            _canvas.DrawPath(spruce, paint);
        }
    }

    private void FillBelow(Func<float, float> top, SKShader shader)
    {
        using SKPathBuilder outline = new();
        IEnumerable<SKPoint> line = Enumerable.Range(0, (int)width + 2).Select(x => new SKPoint(x, top(x)));
        outline.AddPoly([new SKPoint(0, height), .. line, new SKPoint(width + 2, height)]);
        using SKPath path = outline.Detach();
        using SKPaint paint = new() { Shader = shader, IsAntialias = true };
        _canvas.DrawPath(path, paint);
        shader.Dispose();
    }

    // A curve between 0 and 1, of octaves of noise that are each twice as fine and half as strong as the one before.
    private Func<float, float> NextCurve(float scale, int octaves, bool isSharp = false)
    {
        float[] lattice = [.. Enumerable.Range(0, 256).Select(_ => random.NextSingle())];
        float Octave(float x)
        {
            int cell = (int)MathF.Floor(x);
            float t = x - cell;
            float value = float.Lerp(lattice[cell & 255], lattice[(cell + 1) & 255], t * t * (3 - (2 * t)));
            return isSharp ? 1 - MathF.Abs((2 * value) - 1) : value;
        }

        float strength = 2 - MathF.ScaleB(2, -octaves);
        return x => Enumerable.Range(0, octaves).Sum(octave => Octave((x / scale * (1 << octave)) + (octave * 17.31f)) / (1 << octave)) / strength;
    }

    private float Next(float from, float to) => float.Lerp(from, to, random.NextSingle());

    private static SKShader Gradient(float top, float bottom, params SKColor[] colours) =>
        SKShader.CreateLinearGradient(new SKPoint(0, top), new SKPoint(0, bottom), colours, SKShaderTileMode.Clamp);
}
