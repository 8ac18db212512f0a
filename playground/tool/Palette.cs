using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Fractal;

/// <summary>Maps escape times to colors, distributed by how often each time occurs in the picture.</summary>
public sealed class Palette
{
    private const int Steps = 512;
    private const int SampleDistance = 10;
    private const double Turns = 2.5;

    private static readonly (double R, double G, double B)[] Stops =
        [(6, 12, 48), (24, 78, 160), (120, 200, 235), (250, 250, 240), (250, 190, 70), (170, 60, 30), (40, 10, 40)];

    private readonly double[] _quantiles;

    private Palette(double[] quantiles) => _quantiles = quantiles;

    /// <summary>Creates a palette from samples of the picture.</summary>
    public static Palette Create()
    {
        var times = new List<double>();
        for (var y = 0; y < Layout.Height; y += SampleDistance)
        {
            for (var x = 0; x < Layout.Width; x += SampleDistance)
            {
                if (Tile.EscapeTime(x, y) is { } time) times.Add(time);
            }
        }

        times.Sort();
        return new([.. Enumerable.Range(0, Steps + 1).Select(step => times[(int)((long)step * (times.Count - 1) / Steps)])]);
    }

    /// <summary>Reads a palette from a file.</summary>
    public static Palette Load(string path) =>
        new([.. File.ReadLines(path).Select(static line => double.Parse(line, CultureInfo.InvariantCulture))]);

    /// <summary>Writes the palette to a file.</summary>
    public void Save(string path) =>
        File.WriteAllLines(path, _quantiles.Select(static time => time.ToString("R", CultureInfo.InvariantCulture)));

    /// <summary>Returns the color of an escape time; black where there is none.</summary>
    public (double R, double G, double B) ColorOf(double? time)
    {
        if (time is not { } value) return default;
        var index = Array.BinarySearch(_quantiles, value);
        var above = Math.Clamp(index < 0 ? ~index : index, 1, Steps);
        var (low, high) = (_quantiles[above - 1], _quantiles[above]);
        var part = (above - 1 + (high > low ? Math.Clamp((value - low) / (high - low), 0, 1) : 0)) / Steps;

        var place = part * Turns * Stops.Length;
        var (from, to) = (Stops[(int)place % Stops.Length], Stops[((int)place + 1) % Stops.Length]);
        var weight = (1 - Math.Cos((place - Math.Floor(place)) * Math.PI)) / 2;
        return (Mix(from.R, to.R, weight), Mix(from.G, to.G, weight), Mix(from.B, to.B, weight));
    }

    private static double Mix(double from, double to, double weight) => from + ((to - from) * weight);
}
