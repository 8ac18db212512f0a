using System.Linq;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.CommandLines.Programs;

namespace TaskGen.CommandLines.Tests.Programs;

/// <summary>Which texts may name a program or a shell that the tables have.</summary>
public sealed class ProgramNamesTests
{
    private static readonly string[] Others = ["comspec", "find", "fd", "fdfind", "parallel", "sem", "rush", "wmiclass"];

    /// <summary>The names of programs, shells, and what is read like them.</summary>
    public static TheoryData<string> Names =>
        [.. ProgramTable.Names.Concat(ShellTable.Names).Concat(Others).Concat(Word.GnuNames).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_is_found_in_any_case_and_between_other_text(string name)
    {
        Assert.True(MayBeIn(name));
        Assert.True(MayBeIn("a/" + name.ToUpperInvariant() + ".EXE b"));
        Assert.True(MayBeIn("(" + name + ")"));
        Assert.True(MayBeIn("a=\"" + name[..1] + "\"^" + name[1..] + ";b"));
    }

    [Theory]
    [InlineData("python3.11 a")]
    [InlineData("a python3")]
    [InlineData("a|bash")]
    [InlineData("%COMSPEC%")]
    public void Version_or_sign_after_a_name_does_not_hide_it(string text) => Assert.True(MayBeIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("run a b")]
    [InlineData("xbash bashx")]
    [InlineData("my-bash bash_2 bash-x")]
    [InlineData("3")]
    public void Other_text_has_no_name(string text) => Assert.False(MayBeIn(text));

    [Fact]
    public void Part_of_a_text_is_read()
    {
        Assert.True(ProgramNames.MayBeIn("xbashx", 1, 5));
        Assert.False(ProgramNames.MayBeIn("bash run", 5, 8));
        Assert.False(ProgramNames.MayBeIn("run bash", 0, 4));
    }

    private static bool MayBeIn(string text) => ProgramNames.MayBeIn(text, 0, text.Length);
}
