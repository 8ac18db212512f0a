using System;
using System.Diagnostics;
using System.Linq;
using CsCheck;

namespace TaskGen.Tests.Serialization;

public sealed partial class CommandLineTests
{
    [Theory]
    [InlineData("plain-1.txt", "run plain-1.txt")]
    [InlineData("two words", "run 'two words'")]
    [InlineData("it's", @"run 'it'\''s'")]
    [InlineData("", "run ''")]
    [InlineData("$(touch pwned)", "run '$(touch pwned)'")]
    public void Value_outside_a_shell_stays_one_argument(string value, string expected) =>
        Assert.Equal(expected, (string?)JsonAssert.At(new NoShell(value), "commandLine"));

    [Theory]
    [InlineData("plain", "/bin/sh -c 'run plain \"$HOME\"'")]
    [InlineData("a b", @"/bin/sh -c 'run '\''a b'\'' ""$HOME""'")]
    public void Value_in_a_script_is_quoted_for_the_script_and_its_enclosing_quotes(string value, string expected) =>
        Assert.Equal(expected, (string?)JsonAssert.At(new InScript(value), "commandLine"));

    [Theory]
    [InlineData("plain-1.txt", "cmd /c run.exe plain-1.txt --all 7")]
    [InlineData("two \"words\"", "cmd /c run.exe \"two \"\\^\"\"words\"\\^\"\"\" --all 7")]
    public void Value_in_cmd_is_quoted(string value, string expected) =>
        Assert.Equal(expected, (string?)JsonAssert.At(new InCmd(value, 7), "commandLine"));

    [Theory]
    [InlineData("50%")]
    [InlineData("a\nb")]
    public void Value_that_cmd_cannot_represent_is_rejected_before_anything_is_written(string value)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var exception = Assert.Throws<TaskValidationException>(() => new InCmd(value, 7).WriteTo(output));
        Assert.Equal(("TG1007", "commandLine", 0), (exception.RuleId, exception.PropertyPath, output.WrittenCount));
        Assert.DoesNotContain(value, exception.Message);
    }

    [Fact]
    public void Values_and_list_elements_in_PowerShell_are_string_literals() => Assert.Equal(
        "powershell -Command \"Copy-Item 'it''s' 'a b' 'C:\\x' -Destination \\\"out `$x\\\"\"",
        (string?)JsonAssert.At(new InPowerShell(["it's", "a b", "C:\\x"], "$x"), "commandLine"));

    [Theory]
    [InlineData("plain", "--env MODE=plain --rm --name 'x'")]
    [InlineData("x --privileged", "--env MODE='x --privileged' --rm --name 'x'")]
    [InlineData("it's", @"--env MODE='it'\''s' --rm --name 'x'")]
    public void In_container_options_a_value_stays_one_argument(string value, string expected) =>
        Assert.Equal(expected, (string?)JsonAssert.At(new InContainer(value), "containerSettings.containerRunOptions"));

    [Fact]
    public void A_task_sets_its_target_where_the_line_does_not_show_it()
    {
        Assert.Equal("run \"a b\"", (string?)JsonAssert.At(new OnWindows("a b"), "commandLine"));
        Assert.Equal("tool \"a b\"", (string?)JsonAssert.At(new AlsoOnWindows("a b"), "commandLine"));
        Assert.Equal("run.exe \"a b\"", (string?)JsonAssert.At(new ShownWindows("a b"), "commandLine"));
    }

    [Fact]
    public void Enum_is_written_where_values_cannot_be_quoted() =>
        Assert.Equal("sh -c 'echo `cat Monday`'", (string?)JsonAssert.At(new InBackticks(DayOfWeek.Monday), "commandLine"));

    [Fact]
    public void An_empty_list_is_not_a_program()
    {
        Assert.Equal("python3 tool.py sample", (string?)JsonAssert.At(new Program(["python3", "tool.py"]), "commandLine"));
        Assert.Equal("TG1007", Assert.Throws<TaskValidationException>(() => new Program([]).ToJson()).RuleId);
    }

    [Fact]
    public void Numbers_are_not_quoted() => Assert.Equal("run 7 00ff", (string?)JsonAssert.At(new Numbers(7, 255), "commandLine"));

    [Fact]
    public void Raw_value_is_not_quoted() => Assert.Equal("run a; b", (string?)JsonAssert.At(new Raw("a; b"), "commandLine"));

    [Fact]
    public void NUL_is_rejected() =>
        Assert.Equal("TG1007", Assert.Throws<TaskValidationException>(() => new NoShell("a\0b").ToJson()).RuleId);

    [FactOn(TestPlatform.Unix, "/bin/sh splits the words.")]
    public void Real_shell_receives_any_value_as_one_argument()
    {
        Gen.String[Gen.Char['\u0001', '\u00ff'], 0, 40].Array[6].Sample(
            values =>
            {
                var line = (string?)JsonAssert.At(
                    new Quoted(values[0], values[1], values[2], values[3], values[4], values[5]), "commandLine");
                // A shell splits the outer words as well: it expands nothing, because everything is in single quotes or plain.
                var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true };
                start.ArgumentList.Add("-c");
                start.ArgumentList.Add("exec " + line);
                using var process = Process.Start(start)!;
                var output = process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                string[] expected = [values[0], values[1], "<" + values[2] + ">", "x" + values[3] + "y", values[4], "n" + values[5]];
                Assert.Equal(string.Concat(expected.Select(static value => value + "\u0001")), output);
            },
            iter: 60);
    }

    [Fact]
    public void List_becomes_one_argument_per_element()
    {
        Assert.Equal("run --all a 'b c' '' -- end", (string?)JsonAssert.At(new Many(["a", "b c", ""]), "commandLine"));
        Assert.Equal("run --all  -- end", (string?)JsonAssert.At(new Many([]), "commandLine"));
        Assert.Equal(@"sh -c 'run '\''b c'\'' d; true'", (string?)JsonAssert.At(new ManyInScript(["b c", "d"]), "commandLine"));
    }

    [Fact]
    public void List_with_a_null_element_is_rejected()
    {
        Assert.Equal("TG0009", Assert.Throws<TaskValidationException>(() => new Many(null!).ToJson()).RuleId);
        Assert.Contains("Files[1]", Assert.Throws<TaskValidationException>(() => new Many(["a", null!]).ToJson()).Message);
        Assert.Equal("TG1007", Assert.Throws<TaskValidationException>(() => new Many(["a\0"]).ToJson()).RuleId);
    }

    [BatchTask(Id = "m", CommandLine = "run --all {Files} -- end")]
    private sealed partial record Many(System.Collections.Generic.IEnumerable<string> Files);

    [BatchTask(Id = "m", CommandLine = "sh -c 'run {Files}; true'")]
    private sealed partial record ManyInScript(string[] Files);

    [BatchTask(Id = "w", CommandLine = "run {Value}", TargetOS = TargetOS.Windows)]
    private partial record OnWindows(string Value);

    [BatchTask(CommandLine = "tool {Value}")]
    private sealed partial record AlsoOnWindows(string Value) : OnWindows(Value);

    [BatchTask(Id = "e", CommandLine = "run.exe {Value}")]
    private sealed partial record ShownWindows(string Value);

    [BatchTask(Id = "c", CommandLine = "run")]
    [TaskContainerSettings("ubuntu:24.04", ContainerRunOptions = "--env MODE={Mode} --rm --name 'x'")]
    private sealed partial record InContainer(string Mode);

    [BatchTask(Id = "b", CommandLine = "sh -c 'echo `cat {Day}`'")]
    private sealed partial record InBackticks(DayOfWeek Day);

    [BatchTask(Id = "p", CommandLine = "{Tool} sample")]
    private sealed partial record Program(string[] Tool);

    [BatchTask(Id = "n", CommandLine = "run {Value}")]
    private sealed partial record NoShell(string Value);

    [BatchTask(Id = "s", CommandLine = "/bin/sh -c 'run {Value} \"$HOME\"'")]
    private sealed partial record InScript(string Value);

    [BatchTask(Id = "n", CommandLine = "run {A} {B:x4}")]
    private sealed partial record Numbers(int A, int B);

    [BatchTask(Id = "r", CommandLine = "run {Value:raw}")]
    private sealed partial record Raw(string Value);

    [BatchTask(Id = "q", CommandLine = "/bin/sh -c 'printf \"%s\\001\" {A} \"{B}\" \"<{C}>\" x{D}y \"$1\" \"$2\"' name {E} n{F}")]
    private sealed partial record Quoted(string A, string B, string C, string D, string E, string F);

    [BatchTask(Id = "a", CommandLine = "cmd /c run.exe {Value} --all {Number}")]
    public sealed partial record InCmd(string Value, int Number);

    [BatchTask(Id = "a", CommandLine = "powershell -Command \"Copy-Item {Files} -Destination \\\"out {To}\\\"\"")]
    public sealed partial record InPowerShell(string[] Files, string To);
}
