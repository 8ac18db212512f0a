using System;
using System.Globalization;
using System.IO;
using Fractal;

// The program that the playground's tasks run: each command reads files of the working directory and writes one file.
const string Usage = "fractal palette | tile ROW COLUMN [--fail-once | --lost] | row ROW | picture";
try
{
    switch (args)
    {
        case ["palette"]:
            Palette.Create().Save(Files.Palette);
            return 0;
        case ["tile", var row, var column, ..] when Layout.TryTile(row, column, out var tile):
            if (args is [_, _, _, "--fail-once"] && FailOnce()) return 1;
            if (args is [_, _, _, "--lost"]) return ReportLost();
            tile.Render(Palette.Load(Files.Palette)).Save(Files.Tile(tile.Row, tile.Column));
            return 0;
        case ["row", var text] when int.TryParse(text, CultureInfo.InvariantCulture, out var number):
            Row(number).Save(Files.Row(number));
            return 0;
        case ["picture"]:
            Picture().Save(Files.Picture);
            return 0;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
catch (IOException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 3;
}

// Fails the first time only: the working directory survives a retry.
static bool FailOnce()
{
    if (File.Exists("failed-once")) return false;
    File.WriteAllText("failed-once", "");
    Console.Error.WriteLine("Failing on purpose; a retry succeeds.");
    return true;
}

static int ReportLost()
{
    Console.Error.WriteLine("The tile is lost on purpose.");
    return Layout.LostTileExitCode;
}

// A missing tile is rendered here.
static Canvas Row(int row)
{
    var canvas = new Canvas(Layout.Width, Layout.TileSize);
    for (var column = 0; column < Layout.Columns; column++)
    {
        var path = Files.Tile(row, column);
        var isThere = File.Exists(path);
        if (!isThere) Console.WriteLine($"Tile {row}, {column} is missing and is rendered now.");
        canvas.Draw(isThere ? Canvas.Load(path) : new Tile(row, column).Render(Palette.Load(Files.Palette)), column * Layout.TileSize, 0);
    }

    return canvas;
}

static Canvas Picture()
{
    var canvas = new Canvas(Layout.Width, Layout.Height);
    for (var row = 0; row < Layout.Rows; row++) canvas.Draw(Canvas.Load(Files.Row(row)), 0, row * Layout.TileSize);
    return canvas;
}
