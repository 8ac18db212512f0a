using System.Linq;
using TaskGen.Analyzers.CommandLines;

namespace TaskGen.Analyzers.Tests.CommandLines;

public sealed class CommandLineReaderTests
{
    [Theory]
    [InlineData("run {}", "Word")]
    [InlineData("run x{}y", "Word")]
    [InlineData("run 'a {}'", "SingleQuotes")]
    [InlineData("run \"a {}\"", "DoubleQuotes")]
    [InlineData("sh -c 'run {}'", "Word SingleQuotes")]
    [InlineData("/bin/bash -ec \"run {}\"", "Word DoubleQuotes")]
    [InlineData("env A=b bash -o pipefail -c 'run {} | cat'", "Word SingleQuotes")]
    [InlineData("exec /usr/bin/zsh -lc 'run \"{}\"'", "ShellDoubleQuotes SingleQuotes")]
    [InlineData("sh -c \"run '{}'\"", "SingleQuotes DoubleQuotes")]
    [InlineData("sh -c 'sh -c \"run {}\"'", "Word ShellDoubleQuotes SingleQuotes")]
    [InlineData("sh -c 'x=1; A=b bash -c \"run {}\"; y'", "Word ShellDoubleQuotes SingleQuotes")]
    [InlineData("sh -c 'run \"$1\"' -- {}", "Word")]
    [InlineData("sh script.sh {}", "Word")]
    [InlineData("sh -c 'echo # no hole\nrun {}'", "Word SingleQuotes")]
    [InlineData("sh -c 'run ${{HOME}}/{}'", "Word SingleQuotes")]
    [InlineData("sh -c 'run $(cat {} | head)'", "Word SingleQuotes")]
    [InlineData("sh -c 'run \"a $(cat \"x {}\" \")\") b\"'", "ShellDoubleQuotes SingleQuotes")]
    [InlineData("sh -c 'run \"$(cat {})\" x'", "Word SingleQuotes")]
    [InlineData("sh -c 'eval \"run {}\"'", "Word ShellDoubleQuotes SingleQuotes")]
    [InlineData("ssh host 'run {}'", "Word SingleQuotes")]
    [InlineData("sh -c \"ssh h 'run {}'\"", "Word SingleQuotes DoubleQuotes")]
    public void A_hole_is_quoted_for_its_place(string line, string layers)
    {
        var place = Place(line);
        Assert.Null(place.Refusal);
        Assert.Equal(layers, string.Join(" ", place.Layers));
    }

    [Theory]
    [InlineData("run \\{}")]
    [InlineData("run 'a {}")]
    [InlineData("sh -c 'run \"{}'")]
    [InlineData("sh -c {}")]
    [InlineData("sh -c run{}")]
    [InlineData("sh -c 'run $HOME{}'")]
    [InlineData("sh -c 'run ${}'")]
    [InlineData("sh -c 'run ${{X:-{} }}'")]
    [InlineData("sh -c 'run $(cat {}'")]
    [InlineData("sh -c 'run $((1 + {}))'")]
    [InlineData("ssh host run {}")]
    [InlineData("sh -c 'run `cat {}`'")]
    [InlineData("sh -c 'cat <<E\n{}\nE'")]
    [InlineData("sh -c 'run # {}'")]
    [InlineData("sh -c 'run {}>out'")]
    [InlineData("sh -c 'cd ~{}'")]
    [InlineData("sh -c 'eval run {}'")]
    [InlineData("sh -c 'ssh host run {}'")]
    [InlineData("sh -c 'sh -c {}'")]
    [InlineData("sh -c 'run \\{}'")]
    [InlineData("cmd /c echo {}")]
    [InlineData("powershell -Command echo {}")]
    public void A_hole_where_nothing_can_be_quoted_safely_is_refused(string line) => Assert.NotNull(Place(line).Refusal);

    [Theory]
    [InlineData("cmd /c echo {}", true)]
    [InlineData("sh -c 'run $((1 + {}))'", true)]
    [InlineData("sh -c 'run $HOME{}'", false)]
    [InlineData("sh -c 'run {}>out'", false)]
    public void A_plain_number_is_safe_in_more_places(string line, bool isSafe) => Assert.Equal(isSafe, Place(line).TakesPlainValues);

    [Theory]
    [InlineData("a 'b c' \"d \\\" e\" f\\ g", "a|b c|d \" e|f g")]
    [InlineData("  a\t\nb  ", "a|b")]
    [InlineData("a''b \"\"", "ab|")]
    public void Words_are_cut_as_a_node_cuts_them(string line, string words) =>
        Assert.Equal(words, string.Join("|", CommandLineReader.Read(line).Words.Select(static word => word.Text)));

    [Theory]
    [InlineData("sh -c 'x'", ShellKind.Posix)]
    [InlineData("C:\\Windows\\System32\\CMD.EXE /d /c x", ShellKind.Cmd)]
    [InlineData("pwsh x", ShellKind.PowerShell)]
    [InlineData("nice -n 5 dash -c 'x'", ShellKind.Posix)]
    [InlineData("bash script.sh", ShellKind.None)]
    [InlineData("shred -c x", ShellKind.None)]
    [InlineData("", ShellKind.None)]
    public void A_shell_is_known_by_its_name_and_its_option(string line, object shell) => Assert.Equal(shell, CommandLineReader.Read(line).Shell);

    private static HolePlace Place(string line) =>
        CommandLineReader.Read(line.Replace("{{", "\u0001").Replace("}}", "\u0002").Replace("{}", "\0").Replace('\u0001', '{').Replace('\u0002', '}')).Places.Single().Value;
}
