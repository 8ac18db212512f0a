using System;
using System.Globalization;
using System.IO;
using Fractal;

// What the playground's tasks run: each command reads files of its working directory and writes one.
const string Usage = "fractal survey | tile ROW COLUMN [--stumble | --lose] | row ROW | picture";
try
{
    switch (args)
    {
        case ["survey"]:
            Palette.Survey().Save(Files.Palette);
            return 0;
        case ["tile", var row, var column, ..] when Layout.TryTile(row, column, out var tile):
            if (args is [_, _, _, "--stumble"] && Stumble()) return 1;
            if (args is [_, _, _, "--lose"]) return Lose();
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

// Fails the first time only: its directory is still there when it is run again.
static bool Stumble()
{
    if (File.Exists("stumbled")) return false;
    File.WriteAllText("stumbled", "");
    Console.Error.WriteLine("I stumbled. Run me again.");
    return true;
}

static int Lose()
{
    Console.Error.WriteLine("This tile is lost.");
    return Layout.LostTileExitCode;
}

// A tile that was lost is rendered here.
static Canvas Row(int row)
{
    var canvas = new Canvas(Layout.Width, Layout.TileSize);
    for (var column = 0; column < Layout.Columns; column++)
    {
        var path = Files.Tile(row, column);
        var isThere = File.Exists(path);
        if (!isThere) Console.WriteLine($"Tile {row} {column} is missing and is rendered now.");
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
