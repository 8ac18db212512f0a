using System;
using System.Linq;
using System.Xml.Linq;
using TaskGen.DocumentationGenerator;

namespace TaskGen.Analyzers.Tests.Rules;

public sealed class DiagnosticsPictureTests
{
    private sealed record Box(string Text, int Left, int Right, int Baseline);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_text_is_cut_off_or_overlaps_another(bool isDark)
    {
        var picture = XDocument.Parse(DiagnosticsPicture.Render(isDark ? PictureTheme.Dark : PictureTheme.Light)).Root!;
        var texts = picture.Descendants().Where(static element => element.Name.LocalName == "text")
            .Select(static element => new Box(
                element.Value,
                (int)element.Attribute("x")!,
                (int)element.Attribute("x")! + (int)element.Attribute("textLength")!,
                (int)element.Attribute("y")!))
            .ToList();
        Assert.NotEmpty(texts);
        var width = (int)picture.Attribute("width")!;
        var height = (int)picture.Attribute("height")!;
        Assert.All(texts, text => Assert.True(text.Left > 0 && text.Right < width && text.Baseline > 13 && text.Baseline < height - 5));
        Assert.All(texts, text => Assert.DoesNotContain(
            texts,
            other => other != text && other.Left < text.Right && text.Left < other.Right && int.Abs(other.Baseline - text.Baseline) < 16));
    }

    [Fact]
    public void Diagnostics_are_those_of_the_three_mistakes_and_the_fix_is_offered()
    {
        var texts = XDocument.Parse(DiagnosticsPicture.Render(PictureTheme.Light)).Descendants()
            .Where(static element => element.Name.LocalName == "text")
            .Select(static element => element.Value)
            .ToList();
        Assert.Equal(["TG1006", "TG2001", "TG3001"], texts.Where(static text => text.StartsWith("TG", StringComparison.Ordinal)));
        Assert.Contains("Swap start and end (2 to 4)", texts);
    }
}
