using System.Linq;
using System.Threading;
using CsCheck;
using TaskGen.CommandLines.Tests.Cmd;

namespace TaskGen.CommandLines.Tests.Windows;

/// <summary>What a program on Windows gets is what was meant: from the command line itself, and through <c>cmd</c>.</summary>
public sealed class WindowsTests
{
    [Fact]
    public void Any_value_arrives_unchanged_or_is_rejected()
    {
        var filledCases = 0;
        Gen.Select(UntrustedValues.OneOf(WindowsTemplates.Lines), UntrustedValues.Values.Array[3]).Sample(
            (line, values) =>
            {
                var template = new CommandTemplate(line.Line, isWindows: true);
                Assert.Empty(template.UnquotableReasons);
                if (template.TryFill(values) is not { } filled) return;
                Interlocked.Increment(ref filledCases);
                var expected = line.Expected.Select(text => WindowsTemplates.Insert(text, values)).ToArray();
                Assert.Equal(expected, WindowsArguments.OfShell(filled).Skip(1));
                Assert.Equal(expected, WindowsArguments.OfRuntime(filled).Skip(1));
            },
            iter: Shells.ModelCases);
        Assert.InRange(filledCases, Shells.ModelCases / 10, Shells.ModelCases);
    }

    [Fact]
    public void Only_values_next_to_a_quotation_mark_are_rejected_without_a_shell()
    {
        foreach (var attack in Attacks.Corpus)
        {
            Assert.NotNull(new CommandTemplate("run.exe {} \"{}\" a{}b", isWindows: true).TryFill(attack, attack, attack));
            Assert.Equal(
                attack.TrimStart('\\').StartsWith('"'),
                new CommandTemplate("run.exe \"C:\\{} x\"", isWindows: true).TryFill(attack) is null);
        }
    }

    [Fact]
    public void The_program_itself_can_be_a_value_that_a_path_can_be()
    {
        var template = new CommandTemplate("{} a", isWindows: true);
        Assert.Equal("\"C:\\Program Files\\x.exe\" a", template.Fill("C:\\Program Files\\x.exe"));
        Assert.Null(template.TryFill("x\" y"));
        Assert.Null(template.TryFill("C:\\"));
    }

    [Fact]
    public void Any_value_passes_cmd_unchanged_or_is_rejected()
    {
        var filledCases = 0;
        Gen.Select(
            UntrustedValues.OneOf(WindowsTemplates.Scripts),
            UntrustedValues.OneOf("cmd /c S", "cmd /c \"S\"", "cmd.exe /d /s /c \"S\""),
            UntrustedValues.Values.Array[3]).Sample(
            (script, around, values) =>
            {
                var template = new CommandTemplate(around.Replace("S", script.Script));
                Assert.True(!template.UnquotableReasons.Any(), template.Template + ": " + string.Join(", ", template.UnquotableReasons));
                if (template.TryFill(values) is not { } filled) return;
                Interlocked.Increment(ref filledCases);
                AssertRuns(script.Expected, filled, values);
            },
            iter: Shells.ModelCases);
        Assert.InRange(filledCases, Shells.ModelCases / 100, Shells.ModelCases);
    }

    [Fact]
    public void No_attack_gets_through_cmd()
    {
        var filledCases = 0;
        foreach (var attack in Attacks.Corpus)
        {
            foreach (var (script, expected) in WindowsTemplates.Scripts)
            {
                if (new CommandTemplate($"cmd /c \"{script}\"").TryFill(attack, attack, attack) is not { } filled) continue;
                filledCases++;
                AssertRuns(expected, filled, [attack, attack, attack]);
            }
        }

        Assert.InRange(filledCases, WindowsTemplates.Scripts.Length, int.MaxValue);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a&b")]
    [InlineData("a^b|c<d>e(f)g")]
    [InlineData("C:\\my dir\\")]
    [InlineData("!x!")]
    [InlineData("'x' $y `z`")]
    [InlineData("漢字 é")]
    public void Values_that_cmd_can_represent_are_accepted(string value) =>
        Assert.All(
            WindowsTemplates.Scripts,
            script => Assert.NotNull(new CommandTemplate($"cmd /c \"{script.Script}\"").TryFill(value, value, value)));

    [Fact]
    public void Quotation_mark_is_accepted_in_cmd_if_the_program_cannot_be_a_batch_file()
    {
        Assert.NotNull(new CommandTemplate("cmd /c run.exe {}").TryFill("a \"b\" c"));
        Assert.NotNull(new CommandTemplate("cmd /c \"run.exe \"a {}\"\"").TryFill("a \"b\" c"));
        Assert.Null(new CommandTemplate("cmd /c run {}").TryFill("a \"b\" c"));
        Assert.Null(new CommandTemplate("cmd /c run.bat {}").TryFill("a \"b\" c"));
        Assert.Null(new CommandTemplate("cmd /c \"run.exe {} | next.exe\"").TryFill("a \"b\" c"));
        Assert.Null(new CommandTemplate("cmd /c echo {}").TryFill("a \"b\" c"));
    }

    [Theory]
    [InlineData("%PATH%")]
    [InlineData("50%")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    public void Percent_signs_and_line_breaks_are_rejected_in_cmd(string value) =>
        Assert.Null(new CommandTemplate("cmd /c run.exe {}").TryFill(value));

    [Theory]
    [InlineData("cmd /c type {}", "type \"a b\"")]
    [InlineData("cmd /c \"type \"x {}\"\"", "type \"x a b\"")]
    [InlineData("cmd /c mkdir C:\\x & echo {}", "echo \"a b\"")]
    [InlineData("cmd /c set \"X={}\"", "set \"X=a b\"")]
    public void A_built_in_gets_its_text_as_it_reads_it(string line, string command) =>
        Assert.Equal(command, CmdModel.Run(new CommandTemplate(line).Fill("a b"))[^1].Text);

    [Theory]
    [InlineData("run.bat {} \"{}\"")]
    [InlineData("run.CMD {} \"x {}\"")]
    public void A_batch_file_started_without_cmd_is_read_by_cmd_all_the_same(string line)
    {
        var template = new CommandTemplate(line, isWindows: true);
        var filledCases = 0;
        foreach (var attack in Attacks.Corpus)
        {
            if (template.TryFill(attack, attack) is not { } filled) continue;
            filledCases++;
            var commands = CmdModel.RunBatch(filled);
            Assert.Equal("next.exe", WindowsArguments.OfRuntime(Assert.Single(commands).Text)[0]);
            Assert.Equal(attack, WindowsArguments.OfRuntime(commands[0].Text)[1]);
        }

        Assert.InRange(filledCases, 10, Attacks.Corpus.Length);
        Assert.Null(template.TryFill("a\" & calc", "x"));
        Assert.NotNull(template.TryFill("a & b", "c | d"));
    }

    private static void AssertRuns(string[][] expected, string line, string[] values)
    {
        var meant = expected.Select(command => command.Select(text => WindowsTemplates.Insert(text, values)).ToArray()).ToArray();
        var commands = CmdModel.Run(line);
        Assert.Equal(meant.Length, commands.Count);
        for (var i = 0; i < meant.Length; i++)
        {
            Assert.Equal(meant[i], WindowsArguments.OfShell(commands[i].Text));
            Assert.Equal(meant[i], WindowsArguments.OfRuntime(commands[i].Text));
            Assert.NotEqual("pwned", commands[i].Output);

            // A program without an ending may be a batch file.
            if (meant[i][0].EndsWith(".exe")) continue;
            var again = Assert.Single(CmdModel.RunBatch(commands[i].Text));
            Assert.Equal(meant[i].Skip(1), WindowsArguments.OfRuntime(again.Text).Skip(1));
        }
    }
}
