using System.Globalization;

namespace Fractal;

/// <summary>The division of the picture into tiles, and the part of the plane that it shows.</summary>
public static class Layout
{
    /// <summary>The number of rows of tiles.</summary>
    public const int Rows = 12;

    /// <summary>The number of columns of tiles.</summary>
    public const int Columns = 16;

    /// <summary>The width and height of a tile, in pixels.</summary>
    public const int TileSize = 100;

    /// <summary>The width of the picture, in pixels.</summary>
    public const int Width = Columns * TileSize;

    /// <summary>The height of the picture, in pixels.</summary>
    public const int Height = Rows * TileSize;

    /// <summary>The exit code of a lost tile.</summary>
    public const int LostTileExitCode = 42;

    // A valley of the Mandelbrot set.
    private const double CenterX = -0.7441;
    private const double CenterY = 0.1318;
    private const double PlaneWidth = 0.0056;

    /// <summary>Returns the point of the plane that a pixel shows.</summary>
    public static (double X, double Y) PointAt(double x, double y) =>
        (CenterX + ((x / Width) - 0.5) * PlaneWidth, CenterY + ((y - (Height / 2.0)) / Width * PlaneWidth));

    /// <summary>Parses the position of a tile.</summary>
    public static bool TryTile(string row, string column, out Tile tile)
    {
        var isRow = int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var r);
        var isColumn = int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var c);
        tile = new(r, c);
        return isRow && isColumn && r < Rows && c < Columns;
    }
}
