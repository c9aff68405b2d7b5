namespace FluxGen.Testing.Images;

internal sealed record Palette(Rgb Zenith, Rgb Sky, Rgb Horizon, Rgb Sun, Rgb Far, Rgb Near, bool HasStars)
{
    public static IReadOnlyList<Palette> All { get; } =
    [
        // Rose dawn
        Of(0x2E3A6B, 0xC66B8E, 0xFFD3A5, 0xFFF3D6, 0xC98BA3, 0x2A1F3D),
        // Golden hour
        Of(0x3F6EA3, 0xF2B56B, 0xFFE6B3, 0xFFF8DC, 0xD99A6C, 0x3B2A33),
        // Clear day
        Of(0x2F7DC0, 0x86C3EA, 0xEAF6FB, 0xFFFFFF, 0x9DBFD3, 0x16404D),
        // Crimson dusk
        Of(0x1B1440, 0x8E2D5B, 0xFF8552, 0xFFE08A, 0x8C3B5E, 0x150C22),
        // Misty green
        Of(0x6FA8A0, 0xBFDCC8, 0xF5F3DC, 0xFFFBEA, 0x9FC4B0, 0x14382F),
        // Violet night
        Of(0x0B1030, 0x2B2A66, 0x8C6FB0, 0xF4F0FF, 0x4E4787, 0x0A0A1E, hasStars: true),
        // Moonlit teal
        Of(0x06121F, 0x0E3A4F, 0x4E9AA0, 0xEAFBF4, 0x2B6470, 0x04111A, hasStars: true),
        // Peach and lilac
        Of(0x7A86C8, 0xD9B6DD, 0xFFE3CF, 0xFFF6EC, 0xB79FCB, 0x40345F),
        // Desert
        Of(0x4A90A4, 0xF0CFA0, 0xFFEFD0, 0xFFFDF0, 0xE0A070, 0x6B2F23),
        // Ember
        Of(0x24130F, 0x9C3B1B, 0xFFB347, 0xFFF0B8, 0x9A4A2A, 0x1A0B0A),
        // Northern blue
        Of(0x12284B, 0x3F74A8, 0xC8E3F0, 0xFFFFFF, 0x6F9CC0, 0x0C1D33),
        // Blossom
        Of(0x5BA3C6, 0xF7C6D4, 0xFFF2E6, 0xFFFFFF, 0xE59FB5, 0x5A2444),
    ];

    private static Palette Of(uint zenith, uint sky, uint horizon, uint sun, uint far, uint near, bool hasStars = false) =>
        new(Rgb.From(zenith), Rgb.From(sky), Rgb.From(horizon), Rgb.From(sun), Rgb.From(far), Rgb.From(near), hasStars);
}
