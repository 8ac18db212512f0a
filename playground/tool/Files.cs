namespace Fractal;

/// <summary>The names of the files that the commands exchange, which are also their blob names.</summary>
public static class Files
{
    /// <summary>The palette.</summary>
    public const string Palette = "palette.txt";

    /// <summary>The complete picture.</summary>
    public const string Picture = "fractal.png";

    /// <summary>Returns the name of a tile.</summary>
    public static string Tile(int row, int column) => $"tile-{row}-{column}.png";

    /// <summary>Returns the name of a row.</summary>
    public static string Row(int row) => $"row-{row}.png";
}
