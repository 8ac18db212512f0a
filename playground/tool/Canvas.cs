using System.IO;
using BigGustave;

namespace Fractal;

/// <summary>An image that can be saved as PNG.</summary>
public sealed class Canvas(int width, int height)
{
    private readonly Pixel[] _pixels = new Pixel[width * height];

    /// <summary>Gets or sets a pixel.</summary>
    public Pixel this[int x, int y]
    {
        get => _pixels[(y * width) + x];
        set => _pixels[(y * width) + x] = value;
    }

    /// <summary>Reads an image from a PNG file.</summary>
    public static Canvas Load(string path)
    {
        var png = Png.Open(path);
        var canvas = new Canvas(png.Width, png.Height);
        for (var y = 0; y < png.Height; y++)
        {
            for (var x = 0; x < png.Width; x++) canvas[x, y] = png.GetPixel(x, y);
        }

        return canvas;
    }

    /// <summary>Draws another image onto this one.</summary>
    public void Draw(Canvas other, int left, int top)
    {
        for (var y = 0; y < other.Height; y++)
        {
            for (var x = 0; x < other.Width; x++) this[left + x, top + y] = other[x, y];
        }
    }

    /// <summary>Writes the image as a PNG file.</summary>
    public void Save(string path)
    {
        // Without an alpha channel the library reduces images of few colors to a palette and loses some of them.
        var png = PngBuilder.Create(width, height, hasAlphaChannel: true);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) png.SetPixel(this[x, y], x, y);
        }

        using var file = File.Create(path);
        png.Save(file);
    }

    private int Width => width;

    private int Height => height;
}
