using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;

namespace TaskGen.CommandLines.Tests;

/// <summary>The command lines of a definition, each read once and for the operating system that it is known to run on.</summary>
public sealed class CommandLineTableTests
{
    private static readonly TextNode Unknown = Text("run a");
    private static readonly TextNode OfWindows = Text("run.exe a");
    private static readonly TextNode OfLinux = Text("sh -c a");

    [Fact]
    public void A_line_is_read_once()
    {
        var table = new CommandLineTable(null);
        var line = table.Of(Unknown);
        Assert.NotSame(line, table.Of(Text("run a")));
        Assert.NotSame(line, table.Of(OfLinux));
        Assert.Same(line, table.Of(Unknown));
    }

    [Fact]
    public void A_line_is_kept_for_a_text_that_replaces_another()
    {
        var table = new CommandLineTable(null);
        var (resolved, other) = (Text("run a"), Text("run b"));
        var (line, otherLine) = (table.Of(Unknown), table.Of(other));
        table.Replace(Unknown, resolved);
        Assert.Same(line, table.Of(resolved));
        Assert.Same(otherLine, table.Of(other));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(true, null, true)]
    [InlineData(true, false, false)]
    [InlineData(null, true, true)]
    public void A_line_is_read_for_the_operating_system_of_the_task_or_of_the_project(bool? ofProject, bool? ofTask, bool expected)
    {
        var table = TableOf(ofProject, ofTask);
        Assert.Equal(expected, table.IsWindows);
        Assert.Equal(expected, table.Of(Unknown).IsOnWindows);
        Assert.Equal(expected, table.ArgumentsOf(Unknown).IsOnWindows);
        Assert.Equal(ofProject is null && ofTask is null, table.IsTargetAssumed(Unknown, isArguments: false));
        Assert.Equal(ofProject is null && ofTask is null, table.IsTargetAssumed(Unknown, isArguments: true));
    }

    [Fact]
    public void Further_lines_are_read_for_the_operating_system_that_the_first_one_shows()
    {
        var table = new CommandLineTable(false);
        table.UseTargetOf(Unknown);
        table.UseTargetOf(OfWindows);
        table.UseTargetOf(OfLinux);
        Assert.True(table.Of(Text("run a")).IsOnWindows);
        Assert.False(table.IsWindows);
    }

    [Fact]
    public void The_task_decides_before_a_line()
    {
        var table = TableOf(null, ofTask: false);
        table.UseTargetOf(OfWindows);
        Assert.False(table.Of(Unknown).IsOnWindows);
    }

    [Fact]
    public void An_operating_system_is_assumed_where_nothing_shows_it()
    {
        var table = new CommandLineTable(null);
        Assert.True(table.IsTargetAssumed(Unknown, isArguments: false));
        Assert.False(table.IsTargetAssumed(OfWindows, isArguments: false));
        Assert.True(table.IsTargetAssumed(OfLinux, isArguments: true));
        Assert.False(table.IsTargetAssumed(OfLinux, isArguments: false));
    }

    [Fact]
    public void Each_placeholder_is_one_character()
    {
        var text = new TextNode(SourceId.Type, [new ConstantText("run {a}\0"), LineOutline.Value("B"), new InvalidPlaceholder("{!}")]);
        Assert.Equal("run {a}\ufffd\0\0", CommandLineTable.SourceOf(text));
    }

    private static CommandLineTable TableOf(bool? ofProject, bool? ofTask)
    {
        var table = new CommandLineTable(ofProject);
        var type = new TypeIdentity("", [], "class Render", "Render", "Render");
        var body = new ObjectNode(SourceId.Type, []);
        table.Use(new TaskDefinition(type, body, [], true, false, false, "", false, true) { IsWindows = ofTask });
        return table;
    }

    private static TextNode Text(string text) => new(SourceId.Type, [new ConstantText(text)]);
}
