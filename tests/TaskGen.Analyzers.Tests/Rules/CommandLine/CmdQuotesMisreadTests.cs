using System.Threading.Tasks;
using TaskGen.CodeFixes.CommandLine;

namespace TaskGen.Analyzers.Tests.Rules.CommandLine;

public sealed class CmdQuotesMisreadTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c {|TG1020:'echo 1'|}")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c echo it's fine")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<CmdQuotesMisreadFix>(
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c {|TG1020:'echo 1'|}")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c \"echo 1\"")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed_by_another_pair() => RuleVerifier.Fixes<CmdQuotesMisreadFix>(
        """"""
        [BatchTask(Id = "a", CommandLine = @"cmd /c {|TG1020:""C:\Program Files\y.exe"" -a ""b c""|}")]
        public sealed partial class Render;
        """""",
        """"""
        [BatchTask(Id = "a", CommandLine = @"cmd /c """"C:\Program Files\y.exe"" -a ""b c""""")]
        public sealed partial class Render;
        """""");

    [Fact]
    public Task Is_fixed_within_a_pair_around_the_whole_command() => RuleVerifier.Fixes<CmdQuotesMisreadFix>(
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c \"cd x && findstr {|TG1020:'a b'|} y.txt\"")]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "cmd /c \"cd x && findstr \"a b\" y.txt\"")]
        public sealed partial class Render;
        """);
}
