using System;
using System.Linq;

namespace TaskGen.Tests.Validation;

public sealed class CommandLayersTests
{
    private static readonly CommandLayer[] Layers = Enum.GetValues<CommandLayer>();

    [Theory]
    [InlineData(CommandLayer.Word, "'", "'\\'")]
    [InlineData(CommandLayer.QuotedWord, "'", "'\\'")]
    [InlineData(CommandLayer.SingleQuotes, "'", "'\\'")]
    [InlineData(CommandLayer.DoubleQuotes, "\"\\", "\\")]
    [InlineData(CommandLayer.ShellDoubleQuotes, "\"\\$`", "\\")]
    [InlineData(CommandLayer.PowerShellWord, "'\u2018\u2019\u201a\u201b", null)]
    [InlineData(CommandLayer.PowerShellSingleQuotes, "'\u2018\u2019\u201a\u201b", null)]
    [InlineData(CommandLayer.PowerShellDoubleQuotes, "\"$`\u201c\u201d\u201e", "`")]
    [InlineData(CommandLayer.WindowsWord, "", "")]
    [InlineData(CommandLayer.WindowsDoubleQuotes, "", "")]
    [InlineData(CommandLayer.WindowsDoubleQuotesEnd, "", "")]
    [InlineData(CommandLayer.CmdWord, "", "")]
    [InlineData(CommandLayer.CmdDoubleQuotes, "", "")]
    [InlineData(CommandLayer.CmdDoubleQuotesEnd, "", "")]
    [InlineData(CommandLayer.CmdBuiltInWord, "", "")]
    [InlineData(CommandLayer.CmdBuiltInDoubleQuotes, "", "")]
    public void Exactly_these_characters_are_escaped(CommandLayer layer, string characters, string? escape)
    {
        var escaped = Enumerable.Range(0, 0x10000).Select(static c => (char)c).Where(c => CommandLayers.EscapeOf(layer, c).Length > 0);
        Assert.Equal(characters.Order(), escaped);
        Assert.All(characters, c => Assert.Equal(escape ?? c.ToString(), CommandLayers.EscapeOf(layer, c)));
        Assert.All(characters, static c => Assert.Contains(c, CommandLayers.Special));
    }

    [Fact]
    public void Every_layer_is_of_its_kind()
    {
        Assert.Equal([CommandLayer.Word, CommandLayer.PowerShellWord, CommandLayer.QuotedWord], Layers.Where(CommandLayers.IsScriptWord));
        Assert.Equal(
            [
                CommandLayer.Word,
                CommandLayer.WindowsWord,
                CommandLayer.CmdWord,
                CommandLayer.CmdBuiltInWord,
                CommandLayer.PowerShellWord,
                CommandLayer.QuotedWord,
            ],
            Layers.Where(CommandLayers.IsWord));
        Assert.Equal(
            [
                CommandLayer.WindowsWord,
                CommandLayer.WindowsDoubleQuotes,
                CommandLayer.WindowsDoubleQuotesEnd,
                CommandLayer.CmdWord,
                CommandLayer.CmdDoubleQuotes,
                CommandLayer.CmdDoubleQuotesEnd,
                CommandLayer.CmdBuiltInWord,
                CommandLayer.CmdBuiltInDoubleQuotes,
            ],
            Layers.Where(CommandLayers.IsWindows));
        Assert.Equal(
            [
                CommandLayer.SingleQuotes,
                CommandLayer.DoubleQuotes,
                CommandLayer.WindowsDoubleQuotes,
                CommandLayer.WindowsDoubleQuotesEnd,
                CommandLayer.CmdDoubleQuotes,
                CommandLayer.CmdDoubleQuotesEnd,
                CommandLayer.CmdBuiltInDoubleQuotes,
                CommandLayer.PowerShellSingleQuotes,
            ],
            Layers.Where(CommandLayers.IsLiteral));
    }
}
