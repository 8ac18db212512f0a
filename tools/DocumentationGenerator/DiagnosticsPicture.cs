using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.DocumentationGenerator;

/// <summary>A picture of an editor: a definition with mistakes, its diagnostics, and the code fixes of the last one.</summary>
internal sealed class DiagnosticsPicture
{
    private const string Source = """
        using TaskGen;

        [BatchTask(Id = "frame-{Frame:D4}", CommandLine = "blender -b city.blend -f {Frame} > render.log")]
        [TaskContainerSettings("studio.azurecr.io/blender:4.2")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task, IsReadOnly = true)]
        [OnExitCodeRange(4, 2, JobAction = JobAction.Disable)]
        public sealed partial record RenderFrame(int Frame);
        """;

    // Each text gets the length of its columns, so that every font fits.
    private const int ColumnWidth = 8;
    private const int LineHeight = 22;
    private const int FontSize = 13;
    private const int Margin = 16;
    private const int CodeLeft = 72;

    // In columns.
    private const int MenuPadding = 4;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly Lazy<AnalyzedSnippet> Snippet = new(static () =>
        Task.Run(static () => AnalyzedSnippet.RunAsync(Source.ReplaceLineEndings("\n"))).GetAwaiter().GetResult());

    private readonly List<XElement> _elements = [];
    private readonly AnalyzedSnippet _snippet = Snippet.Value;
    private readonly PictureTheme _theme;
    private readonly int _width;
    private int _top = Margin;

    private DiagnosticsPicture(PictureTheme theme)
    {
        _theme = theme;
        var columns = _snippet.Text.Lines.Select(static line => line.Span.Length)
            .Concat(_snippet.Fixes.Select(static title => title.Length + MenuPadding))
            .Concat(_snippet.Diagnostics.Select(static diagnostic => diagnostic.Id.Length + 1 + TitleOf(diagnostic).Length))
            .Max();
        _width = CodeLeft + columns * ColumnWidth + Margin;
    }

    public static string Render(PictureTheme theme) => new DiagnosticsPicture(theme).Render();

    private string Render()
    {
        foreach (var line in _snippet.Text.Lines) AddLine(line);
        _top += Margin / 2;
        var listTop = _top;
        _top += Margin / 2;
        foreach (var diagnostic in _snippet.Diagnostics) AddMessage(diagnostic);
        var height = _top + Margin / 2;

        var picture = new XElement(
            Svg + "svg",
            new XAttribute("width", _width),
            new XAttribute("height", height),
            new XAttribute("viewBox", $"0 0 {_width} {height}"),
            new XAttribute("font-family", "ui-monospace, Consolas, monospace"),
            new XAttribute("font-size", FontSize),
            new XAttribute("role", "img"),
            Rectangle(0, 0, _width, height, _theme.Background),
            Rectangle(0, listTop, _width, height - listTop, _theme.Panel),
            Path($"M0 {listTop}.5H{_width}", _theme.Border),
            _elements,
            Frame(0, 0, _width, height, "none"));
        return picture.ToString().ReplaceLineEndings("\n") + "\n";
    }

    private void AddLine(TextLine line)
    {
        var baseline = _top + 15;
        var number = (line.LineNumber + 1).ToString(CultureInfo.InvariantCulture);
        AddText(CodeLeft - (number.Length + 2) * ColumnWidth, baseline, number, _theme.Muted);
        AddCode(line, baseline);
        foreach (var diagnostic in _snippet.Diagnostics)
        {
            if (diagnostic.Location.SourceSpan.Intersection(line.Span) is { IsEmpty: false } part)
            {
                _elements.Add(Wave(LeftOf(line, part.Start), baseline + 5, part.Length, _theme.ColorOf(diagnostic.Severity)));
            }
        }

        _top += LineHeight;
        var last = _snippet.Diagnostics[^1].Location.SourceSpan;
        if (line.Span.Contains(last.Start)) AddMenu(LeftOf(line, last.Start), baseline);
    }

    private void AddCode(TextLine line, int baseline)
    {
        var colors = Enumerable.Repeat(_theme.Text, line.Span.Length).ToArray();
        foreach (var classified in _snippet.Classifications)
        {
            if (classified.TextSpan.Intersection(line.Span) is { IsEmpty: false } part)
            {
                Array.Fill(colors, _theme.ColorOf(classified.ClassificationType), part.Start - line.Start, part.Length);
            }
        }

        var text = line.ToString();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && colors[end] == colors[start]) end++;
            var run = text[start..end];
            var indent = run.Length - run.TrimStart().Length;
            if (indent < run.Length) AddText(CodeLeft + (start + indent) * ColumnWidth, baseline, run.Trim(), colors[start]);
            start = end;
        }
    }

    // The light bulb is at the line of the diagnostic, and the menu below it, where an editor covers the next lines.
    private void AddMenu(int left, int baseline)
    {
        _elements.Add(Bulb(Margin + 6, baseline - 5));
        var width = (_snippet.Fixes.Max(static title => title.Length) + MenuPadding) * ColumnWidth;
        left = Math.Max(CodeLeft, Math.Min(left, _width - Margin - width));
        var height = _snippet.Fixes.Count * LineHeight + 12;
        _elements.Add(Frame(left, _top + 4, width, height, _theme.Panel));
        _elements.Add(Rectangle(left + 6, _top + 10, width - 12, LineHeight, _theme.Selection));
        foreach (var title in _snippet.Fixes)
        {
            AddText(left + 2 * ColumnWidth, _top + 25, title, _theme.Text);
            _top += LineHeight;
        }

        _top += 12 + 10;
    }

    private void AddMessage(Diagnostic diagnostic)
    {
        var color = _theme.ColorOf(diagnostic.Severity);
        var left = Margin + 3 * ColumnWidth;
        _elements.Add(new XElement(
            Svg + "circle", new XAttribute("cx", Margin + 6), new XAttribute("cy", _top + 10), new XAttribute("r", 5), Fill(color)));
        AddText(left, _top + 15, diagnostic.Id, color, isBold: true);
        AddText(left + (diagnostic.Id.Length + 1) * ColumnWidth, _top + 15, TitleOf(diagnostic), _theme.Text, isBold: true);
        _top += LineHeight;
        foreach (var line in Wrap(diagnostic.GetMessage(CultureInfo.InvariantCulture), (_width - Margin - left) / ColumnWidth))
        {
            AddText(left, _top + 13, line, _theme.Muted);
            _top += LineHeight - 3;
        }

        _top += Margin / 2;
    }

    private static string TitleOf(Diagnostic diagnostic) => diagnostic.Descriptor.Title.ToString(CultureInfo.InvariantCulture);

    // A word that is longer than a line is broken.
    private static List<string> Wrap(string text, int columns)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Chunk(columns)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > columns)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }

    private void AddText(int left, int baseline, string text, string color, bool isBold = false) => _elements.Add(new XElement(
        Svg + "text",
        new XAttribute("x", left),
        new XAttribute("y", baseline),
        new XAttribute("textLength", text.Length * ColumnWidth),
        Fill(color),
        isBold ? new XAttribute("font-weight", "bold") : null,
        text));

    private static int LeftOf(TextLine line, int position) => CodeLeft + (position - line.Start) * ColumnWidth;

    private static XElement Wave(int left, int top, int columns, string color) =>
        Path($"M{left} {top}" + string.Concat(Enumerable.Repeat("q2 -4 4 0t4 0", columns)), color);

    private XElement Bulb(int x, int y) => new(
        Svg + "g",
        Path($"M{x - 2} {y + 3}v-2a4.5 4.5 0 1 1 4 0v2z", _theme.Muted, _theme.Bulb),
        Path($"M{x - 2} {y + 5}.5h4M{x - 1} {y + 7}.5h2", _theme.Muted));

    private static XElement Path(string data, string stroke, string fill = "none") =>
        new(Svg + "path", new XAttribute("d", data), new XAttribute("stroke", stroke), Fill(fill));

    // A line of one pixel is sharp at the middle of pixels.
    private XElement Frame(int x, int y, int width, int height, string fill)
    {
        var frame = Rectangle(x, y, width - 1, height - 1, fill);
        frame.Add(new XAttribute("transform", "translate(0.5 0.5)"), new XAttribute("stroke", _theme.Border));
        return frame;
    }

    private static XElement Rectangle(int x, int y, int width, int height, string fill) => new(
        Svg + "rect",
        new XAttribute("x", x),
        new XAttribute("y", y),
        new XAttribute("width", width),
        new XAttribute("height", height),
        Fill(fill));

    private static XAttribute Fill(string color) => new("fill", color);
}
