using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;

namespace TaskGen.CommandLines.Tests;

/// <summary>Command lines as templates, in which braces are doubled and a placeholder has a name.</summary>
public sealed class EditedTemplatesTests
{
    private static readonly Placeholder Count = LineOutline.Value("Count", MemberType.Integer, "D3");

    private static readonly TextNode Text = new(
        SourceId.Type,
        [new ConstantText("run {a} "), LineOutline.Value("File"), Count, new ConstantText(" b"), new InvalidPlaceholder("{!}")]);

    [Theory]
    [InlineData("run {a} \0\0 b\0", "run {{a}} {File}{Count:D3} b{!}")]
    [InlineData("sh -c 'run {a} \0 \0 b\0'", "sh -c 'run {{a}} {File} {Count:D3} b{!}'")]
    [InlineData("\0", "{File}")]
    [InlineData("\0\0\0\0c", "{File}{Count:D3}{!}c")]
    [InlineData("run", "run")]
    [InlineData("", "")]
    public void Edited_line_gets_the_placeholders_of_the_template(string edited, string template) =>
        Assert.Equal(template, CommandLineEdits.ToTemplate(Text, edited));

    [Fact]
    public void Each_character_has_a_position_in_the_template()
    {
        var positions = new TemplatePositions(Text);
        var template = Text.ToTemplate();
        Assert.Equal("run {{a}} {File}{Count:D3} b{!}", template);
        Assert.Equal(0, positions[0]);
        Assert.Equal(template.IndexOf("{{", System.StringComparison.Ordinal), positions["run ".Length]);
        Assert.Equal(template.IndexOf("a}}", System.StringComparison.Ordinal), positions["run {".Length]);
        Assert.Equal(template.IndexOf("{File", System.StringComparison.Ordinal), positions["run {a} ".Length]);
        Assert.Equal(template.IndexOf("{Count", System.StringComparison.Ordinal), positions["run {a} .".Length]);
        Assert.Equal(template.IndexOf("{!", System.StringComparison.Ordinal), positions["run {a} .. b".Length]);
        Assert.Equal(template.Length, positions["run {a} .. b.".Length]);
    }
}
