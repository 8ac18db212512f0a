namespace Fractal;

/// <summary>The files that commands hand to each other, by the names that they have as blobs.</summary>
public static class Files
{
    /// <summary>The colours.</summary>
    public const string Palette = "palette.txt";

    /// <summary>The whole.</summary>
    public const string Picture = "fractal.png";

    /// <summary>A tile.</summary>
    public static string Tile(int row, int column) => $"tile-{row}-{column}.png";

    /// <summary>A row of tiles.</summary>
    public static string Row(int row) => $"row-{row}.png";
}
