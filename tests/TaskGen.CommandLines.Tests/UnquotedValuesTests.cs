using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;

namespace TaskGen.CommandLines.Tests;

/// <summary>Which values are safe in a command line without quoting.</summary>
public sealed class UnquotedValuesTests
{
    // A text here is neither quoted nor a command.
    private static readonly ParsedCommandLine Line = CommandLineReader.Read("run \\\0");

    /// <summary>For each placeholder of a line, whether a text is safe in it.</summary>
    public static TheoryData<string, bool, string> Lines => new()
    {
        { "run {} \"{}\" '{}' \\{}", false, "unsafe safe safe unsafe" },
        { "run \"a {}", false, "safe" },
        { "{} a", false, "safe" },
        { " {}", false, "safe" },
        { "'{}' a", false, "safe" },
        { "\"{} a\"", false, "safe" },
        { "sh -c {}", false, "safe" },
        { "sh -c \"{}\"", false, "safe" },
        { "sh -c 'run {} \"{}\" \\{}'", false, "unsafe unsafe unsafe" },
        { "sh -c '\\{}'", false, "unsafe" },
        { "sh -c 'a; \\{}'", false, "unsafe" },
        { "sh -c 'a;\\{}'", false, "unsafe" },
        { "sh -c 'a && {}; b | {} & (\\{}'", false, "safe safe safe" },
        { "sh -c 'if a; then \\{}; else \\{}; fi'", false, "unsafe unsafe" },
        { "sh -c 'for i in a; do\n\\{}; done'", false, "unsafe" },
        { "sh -c 'a {} \n{}'", false, "unsafe unsafe" },
        { "sh -c 'exec \\{}; a exec \\{}; xexec \\{}'", false, "unsafe unsafe unsafe" },
        { "sudo \\{}", false, "unsafe" },
        { "sudo -u \\{}", false, "unsafe" },
        { "run -c \\{}", false, "unsafe" },
        { "run -abcc \\{}", false, "unsafe" },
        { "run -abc \\{}", false, "unsafe" },
        { "run -abcdc \\{}", false, "unsafe" },
        { "cmd /c {}", false, "safe" },
        { "cmd /c \"run {}\" & \"{}\"", false, "unsafe safe" },
        { "cmd /c run \"%A{}%\" %A{}%", false, "safe unsafe" },
        { "cmd /c \"run \"%A{}%\" %A{}%\"", false, "safe unsafe" },
        { "cmd /c run ^{} \"^{}\"", false, "unsafe safe" },
        { "cmd /C {}", false, "safe" },
        { "cmd /k \"{}\"", false, "safe" },
        { "powershell -Command {}", false, "safe" },
        { "powershell -command \"a; {}\"", false, "safe" },
        { "powershell -c \"run \\\"$A{}\\\" `{} {}\"", false, "unsafe safe unsafe" },
        { "pwsh -c 'run $A{} \"$A{}\"'", false, "unsafe safe" },
        { "sh -c \"run \\\"$A{}\\\" $A{}\"", false, "unsafe unsafe" },
        { "run \"\\{}\" \\{} \"a\" \\{}", false, "safe unsafe unsafe" },
        { "run.exe a\\{} \"a\\{}\" x{}{}", true, "unsafe safe unsafe unsafe" },
        { "run.exe \"a\" {}\" b\\{}", true, "safe safe" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_text_is_safe_in_quotes_and_as_a_command(string line, bool isWindows, string outline) =>
        Assert.Equal(outline, LineOutline.Unquoted(line, isWindows));

    [Theory]
    [InlineData(nameof(MemberType.Boolean), null, true)]
    [InlineData(nameof(MemberType.Integer), null, true)]
    [InlineData(nameof(MemberType.Integer), "N0", true)]
    [InlineData(nameof(MemberType.Floating), null, true)]
    [InlineData(nameof(MemberType.Guid), null, true)]
    [InlineData(nameof(MemberType.Enum), null, true)]
    [InlineData(nameof(MemberType.TimeSpan), null, true)]
    [InlineData(nameof(MemberType.TimeSpan), "c", true)]
    [InlineData(nameof(MemberType.TimeSpan), "hh\\:mm", false)]
    [InlineData(nameof(MemberType.DateTime), null, false)]
    [InlineData(nameof(MemberType.DateTime), "d", true)]
    [InlineData(nameof(MemberType.DateTime), "o", true)]
    [InlineData(nameof(MemberType.DateTime), "O", true)]
    [InlineData(nameof(MemberType.DateTime), "s", true)]
    [InlineData(nameof(MemberType.DateTime), "t", true)]
    [InlineData(nameof(MemberType.DateTime), "D", false)]
    [InlineData(nameof(MemberType.DateTime), "G", false)]
    [InlineData(nameof(MemberType.DateTime), "yyyy-MM-dd", true)]
    [InlineData(nameof(MemberType.DateTime), "yyyy MM", false)]
    [InlineData(nameof(MemberType.DateTime), "yyyy'x'", false)]
    [InlineData(nameof(MemberType.DateTime), "yyyy\"x\"", false)]
    [InlineData(nameof(MemberType.DateTime), "yyyy\\x", false)]
    [InlineData(nameof(MemberType.String), null, false)]
    [InlineData(nameof(MemberType.Char), null, false)]
    [InlineData(nameof(MemberType.Uri), null, false)]
    [InlineData(nameof(MemberType.FlagsEnum), null, false)]
    [InlineData(nameof(MemberType.Formattable), null, false)]
    [InlineData(nameof(MemberType.Strings), null, false)]
    public void A_value_without_blanks_and_quotes_is_safe(string type, string? format, bool isSafe) => Assert.Equal(
        isSafe, new UnquotedValueChecker(Line).IsSafe(LineOutline.Value("File", System.Enum.Parse<MemberType>(type), format), 5));

    [Theory]
    [InlineData("run \0", true)]
    [InlineData("sh -c 'run $\0'", false)]
    [InlineData("sh -c 'run \0>a'", false)]
    [InlineData("sh -c 'run \0<a'", false)]
    [InlineData("sh -c 'run $A\0'", true)]
    [InlineData("sh -c 'run $\0", true)]
    public void A_number_is_safe_where_it_changes_no_meaning(string line, bool isSafe)
    {
        var value = LineOutline.Value("Number", MemberType.Integer);
        Assert.Equal(isSafe, new UnquotedValueChecker(CommandLineReader.Read(line)).IsSafe(value, line.IndexOf('\0')));
    }

    [Theory]
    [InlineData("Command", true)]
    [InlineData("cmd", true)]
    [InlineData("RunScript", true)]
    [InlineData("Args", true)]
    [InlineData("arg", true)]
    [InlineData("ExtraArguments", true)]
    [InlineData("Argument", true)]
    [InlineData("Argv", true)]
    [InlineData("Parameters", true)]
    [InlineData("param", true)]
    [InlineData("Options", true)]
    [InlineData("Opt", true)]
    [InlineData("Flags", true)]
    [InlineData("Switch", true)]
    [InlineData("Switches", true)]
    [InlineData("CommandLine", true)]
    [InlineData("CommandLines", true)]
    [InlineData("ScriptText", true)]
    [InlineData("ArgString", true)]
    [InlineData("ArgStr", true)]
    [InlineData("GetArgs()", true)]
    [InlineData("Settings.Command", true)]
    [InlineData("Command!", true)]
    [InlineData("Command.Name", false)]
    [InlineData("Commander", false)]
    [InlineData("File", false)]
    [InlineData("Optional", false)]
    public void A_piece_of_a_command_line_is_known_by_its_name(string name, bool isSafe) =>
        Assert.Equal(isSafe, new UnquotedValueChecker(Line).IsSafe(LineOutline.Value(name), 5));
}
