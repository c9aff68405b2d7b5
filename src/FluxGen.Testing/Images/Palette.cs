using SkiaSharp;

namespace FluxGen.Testing.Images;

internal sealed record Palette(SKColor Zenith, SKColor Sky, SKColor Horizon, SKColor Sun, SKColor Far, SKColor Near, int Stars = 0)
{
    public static IReadOnlyList<Palette> All { get; } =
    [
        new(0xFF2E3A6B, 0xFFC66B8E, 0xFFFFD3A5, 0xFFFFF3D6, 0xFFC98BA3, 0xFF2A1F3D), // Rose dawn
        new(0xFF3F6EA3, 0xFFF2B56B, 0xFFFFE6B3, 0xFFFFF8DC, 0xFFD99A6C, 0xFF3B2A33), // Golden hour
        new(0xFF2F7DC0, 0xFF86C3EA, 0xFFEAF6FB, 0xFFFFFFFF, 0xFF9DBFD3, 0xFF16404D), // Clear day
        new(0xFF1B1440, 0xFF8E2D5B, 0xFFFF8552, 0xFFFFE08A, 0xFF8C3B5E, 0xFF150C22), // Crimson dusk
        new(0xFF6FA8A0, 0xFFBFDCC8, 0xFFF5F3DC, 0xFFFFFBEA, 0xFF9FC4B0, 0xFF14382F), // Misty green
        new(0xFF0B1030, 0xFF2B2A66, 0xFF8C6FB0, 0xFFF4F0FF, 0xFF4E4787, 0xFF0A0A1E, Stars: 250), // Violet night
        new(0xFF06121F, 0xFF0E3A4F, 0xFF4E9AA0, 0xFFEAFBF4, 0xFF2B6470, 0xFF04111A, Stars: 250), // Moonlit teal
        new(0xFF7A86C8, 0xFFD9B6DD, 0xFFFFE3CF, 0xFFFFF6EC, 0xFFB79FCB, 0xFF40345F), // Peach and lilac
        new(0xFF4A90A4, 0xFFF0CFA0, 0xFFFFEFD0, 0xFFFFFDF0, 0xFFE0A070, 0xFF6B2F23), // Desert
        new(0xFF24130F, 0xFF9C3B1B, 0xFFFFB347, 0xFFFFF0B8, 0xFF9A4A2A, 0xFF1A0B0A), // Ember
        new(0xFF12284B, 0xFF3F74A8, 0xFFC8E3F0, 0xFFFFFFFF, 0xFF6F9CC0, 0xFF0C1D33), // Northern blue
        new(0xFF5BA3C6, 0xFFF7C6D4, 0xFFFFF2E6, 0xFFFFFFFF, 0xFFE59FB5, 0xFF5A2444), // Blossom
    ];

    public static SKColor Mix(SKColor from, SKColor to, float t) => new(
        (byte)float.Lerp(from.Red, to.Red, t), (byte)float.Lerp(from.Green, to.Green, t), (byte)float.Lerp(from.Blue, to.Blue, t));
}
