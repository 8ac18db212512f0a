using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>What counts as a sign of a shell, and what does not.</summary>
public sealed class CommandLineRulesTests
{
    [Theory]
    [InlineData("echo $HOME")]
    [InlineData("echo ${{HOME}}")]
    [InlineData("echo \"a $HOME\"")]
    [InlineData("echo %PATH%")]
    [InlineData("a | b")]
    [InlineData("a && b")]
    [InlineData("a; b")]
    [InlineData("a > out.txt")]
    [InlineData("a 2>&1")]
    [InlineData("echo `date`")]
    [InlineData("echo $(date)")]
    [InlineData("ls *.txt")]
    [InlineData("ls file[0-9]")]
    [InlineData("ls ~/data")]
    [InlineData("cd /tmp")]
    [InlineData("A=b run")]
    [InlineData("sh -c 'one' && two")]
    public async Task Shell_syntax_without_a_shell(string line) => Assert.Equal(["TG1006"], await Ids(line));

    [Theory]
    [InlineData("run --file a.txt")]
    [InlineData("echo '$HOME | > *'")]
    [InlineData("echo \\$HOME")]
    [InlineData("echo 5$")]
    [InlineData("echo 100%")]
    [InlineData("curl https://h/?a=b&c=d;e")]
    [InlineData("run --define key=value")]
    [InlineData("run \"a | b; c > d *\"")]
    [InlineData("sh -c 'cd /tmp && ls *.txt > $OUT'")]
    [InlineData("sh -c 'run \"$1\"' -- 'a;b'")]
    [InlineData("cmd /c dir *.txt > out & type out")]
    [InlineData("powershell -Command Get-ChildItem *.txt | Sort-Object")]
    [InlineData("python -c 'print(1); print(2)'")]
    public async Task What_is_no_shell_syntax_or_has_its_shell(string line) => Assert.Empty(await Ids(line));

    [Theory]
    [InlineData("sh -c 'a'; sh -c 'b'", "TG1014")]
    [InlineData("bash -c 'a' || bash -c 'b'", "TG1014")]
    [InlineData("sh -c ls -la", "TG1013")]
    [InlineData("sh -c 'ls' -la")]
    [InlineData("sh -c ls")]
    [InlineData("sh 'a", "TG1009")]
    [InlineData("sh -c 'echo \"a'", "TG1009")]
    [InlineData("sh -c 'echo $AZ_BATCH_NODE_SHARD_DIR $AZ_BATCH_APP_PACKAGE_blender_4_2'", "TG1015")]
    public async Task Other_mistakes(string line, params string[] expected) => Assert.Equal(expected, await Ids(line));

    private static async Task<string[]> Ids(string line) =>
        [.. (await Analysis.RunAsync($"[BatchTask(Id = \"a\", CommandLine = {Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(line, true)})]\npublic sealed partial class Render;")).Select(static d => d.Id)];
}
