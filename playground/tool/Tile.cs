using System;

namespace Fractal;

/// <summary>A tile of the picture.</summary>
/// <param name="Row">The row, counted from the top, starting at 0.</param>
/// <param name="Column">The column, counted from the left, starting at 0.</param>
public readonly record struct Tile(int Row, int Column)
{
    private const int MaxIterations = 3000;
    private const double Bailout = 1 << 16;

    // Each pixel is the mean of this many samples in each direction.
    private const int Samples = 2;

    /// <summary>Renders the tile.</summary>
    public Canvas Render(Palette palette)
    {
        var canvas = new Canvas(Layout.TileSize, Layout.TileSize);
        for (var y = 0; y < Layout.TileSize; y++)
        {
            for (var x = 0; x < Layout.TileSize; x++)
            {
                var sum = default((double R, double G, double B));
                for (var sample = 0; sample < Samples * Samples; sample++)
                {
                    var (r, g, b) = palette.ColorOf(EscapeTime(
                        (Column * Layout.TileSize) + x + ((sample % Samples) + 0.5) / Samples,
                        (Row * Layout.TileSize) + y + ((sample / Samples) + 0.5) / Samples));
                    sum = (sum.R + r, sum.G + g, sum.B + b);
                }

                const double Count = Samples * Samples;
                canvas[x, y] = new((byte)(sum.R / Count), (byte)(sum.G / Count), (byte)(sum.B / Count));
            }
        }

        return canvas;
    }

    /// <summary>Returns the smoothed number of iterations until a point escapes; null where it does not.</summary>
    public static double? EscapeTime(double pixelX, double pixelY)
    {
        var (cx, cy) = Layout.PointAt(pixelX, pixelY);
        double x = 0, y = 0;
        for (var i = 0; i < MaxIterations; i++)
        {
            double xx = x * x, yy = y * y;
            if (xx + yy > Bailout) return i + 1 - Math.Log2(Math.Log2(xx + yy) / 2);
            (x, y) = (xx - yy + cx, (2 * x * y) + cy);
        }

        return null;
    }
}
