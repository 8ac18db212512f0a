using System.Globalization;

namespace Fractal;

/// <summary>How the picture is cut into tiles, and what part of the plane it shows.</summary>
public static class Layout
{
    /// <summary>How many tiles stand one above the other.</summary>
    public const int Rows = 12;

    /// <summary>How many tiles stand side by side.</summary>
    public const int Columns = 16;

    /// <summary>A tile's width and height, in pixels.</summary>
    public const int TileSize = 100;

    /// <summary>The picture's width, in pixels.</summary>
    public const int Width = Columns * TileSize;

    /// <summary>The picture's height, in pixels.</summary>
    public const int Height = Rows * TileSize;

    /// <summary>What a tile that is lost exits with.</summary>
    public const int LostTileExitCode = 42;

    // A valley of the Mandelbrot set.
    private const double CenterX = -0.7441;
    private const double CenterY = 0.1318;
    private const double PlaneWidth = 0.0056;

    /// <summary>The point of the plane that a pixel shows.</summary>
    public static (double X, double Y) PointAt(double x, double y) => (CenterX + ((x / Width) - 0.5) * PlaneWidth, CenterY + ((y - (Height / 2.0)) / Width * PlaneWidth));

    /// <summary>Reads a tile's place.</summary>
    public static bool TryTile(string row, string column, out Tile tile)
    {
        var isRow = int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var r);
        var isColumn = int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var c);
        tile = new(r, c);
        return isRow && isColumn && r < Rows && c < Columns;
    }
}
