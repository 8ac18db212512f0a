using System.IO;
using BigGustave;
using CsCheck;
using Fractal;

namespace TaskGen.Playground.Tests;

/// <summary>Verifies that images survive a round trip for any number of colors.</summary>
public sealed class CanvasTests
{
    [Fact]
    public void Canvas_survives_a_round_trip()
    {
        var path = Path.GetTempFileName();
        try
        {
            Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40], Gen.Int[1, 600], Gen.Int).Sample(
                (width, height, colors, seed) =>
                {
                    var (canvas, random) = (new Canvas(width, height), new System.Random(seed));
                    for (var i = 0; i < width * height; i++)
                    {
                        var color = random.Next(colors) * 7919;
                        canvas[i % width, i / width] = new Pixel((byte)color, (byte)(color >> 8), (byte)(color >> 16));
                    }

                    canvas.Save(path);
                    var read = Canvas.Load(path);
                    for (var i = 0; i < width * height; i++) Assert.Equal(canvas[i % width, i / width], read[i % width, i / width]);
                },
                threads: 1);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
