namespace FluxGen.Testing.Images;

internal readonly record struct Rgb(double Red, double Green, double Blue)
{
    public static Rgb From(uint hex) => new((hex >> 16) & 0xFF, (hex >> 8) & 0xFF, hex & 0xFF);

    public static double Lerp(double from, double to, double t) => from + ((to - from) * t);

    public Rgb Towards(Rgb other, double t) =>
        new(Lerp(Red, other.Red, t), Lerp(Green, other.Green, t), Lerp(Blue, other.Blue, t));

    public Rgb Lighten(double amount) => Towards(new Rgb(255, 255, 255), amount);

    public Rgb Darken(double amount) => new(Red * (1 - amount), Green * (1 - amount), Blue * (1 - amount));
}
