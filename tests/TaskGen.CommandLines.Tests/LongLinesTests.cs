using System;
using System.Linq;
using System.Threading;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.CommandLines.Posix;
using TaskGen.Analyzers.Model;

namespace TaskGen.CommandLines.Tests;

/// <summary>Long command lines are read with work in proportion to their length, whatever they repeat.</summary>
public sealed class LongLinesTests
{
    private const int Short = 3000;
    private const int Factor = 8;

    // A node starts a command line of 32,768 characters. The share of the stack is that of 100,000 characters in the 1 MB of a compiler.
    private const int Long = 40_000;
    private const int StackSize = 400 * 1024;

    private static readonly Placeholder Text = new(
        new MemberValue("File", "File", MemberType.String, 0, true, false, false, false),
        Format: null,
        IsRaw: false,
        Context: null,
        default);

    /// <summary>What comes before, what is repeated, and what follows.</summary>
    public static TheoryData<string, string, string> Lines => new()
    {
        { "run ", "{} ", "" },
        { "run ", "{}{} '{}' ", "" },
        { "run ", "'{}'", "" },
        { "run ", "; ", "{}" },
        { "", "sh -c 'x {}' && ", "true" },
        { "", "ssh h ", "{}" },
        { "", "sudo ", "{}" },
        { "", "xargs ", "{}" },
        { "", "env A=b ", "{}" },
        { "docker ", "python ", "{}" },
        { "docker ", "--entrypoint=sh ", "{}" },
        { "bash -c '", "x {} && ", "true'" },
        { "bash -c '", "x {} | ", "sh'" },
        { "bash -c '", "ssh h ", "{}'" },
        { "bash -c '", "eval ", "{}'" },
        { "bash -c '", "$(( ", "{}'" },
        { "bash -c '", "$((1 + ${A:-", "{}'" },
        { "bash -c '", "eval ", "{}\r\n'" },
        { "bash -c '", "x {} \"a\r\nb\" && ", "true'" },
        { "bash -c '", "# {}\r\n", "'" },
        { "bash -c '", "$[ ", "{}'" },
        { "bash -c '", "(( ", "{}'" },
        { "bash -c '", "( ", "{}'" },
        { "bash -c '", "{ ", "{}'" },
        { "bash -c '", "! ", "{}'" },
        { "bash -c '", "time ", "{}'" },
        { "bash -c '", "<(", "{}'" },
        { "bash -c '", "@(", "{}'" },
        { "bash -c '", "[[ ( ", "{}'" },
        { "bash -c '", "[[ ! ", "{}'" },
        { "bash -c '[[ ", "( ", "{}'" },
        { "bash -c '[[ ", "! ", "{}'" },
        { "bash -c '", "f() ", "{}'" },
        { "bash -c '", "while ", "{}'" },
        { "bash -c '", "a=(", "{}'" },
        { "bash -c '", "${A[", "{}'" },
        { "bash -c '", "case a in a) ", "{}'" },
        { "bash -c '", "coproc ", "{}'" },
        { "zsh -c '", "repeat 1 ", "{}'" },
        { "zsh -c '", "*(", "{}'" },
        { "bash -c '", "a[$(", "{}'" },
        { "bash -c '", "declare a[$(", "{}'" },
        { "bash -c '", "a=([$(", "{}'" },
        { "bash -c '", "coproc a$(", "{}'" },
        { "bash -c '", "\"$(a ", "{}'" },
        { "bash -c '", "if a; then ", "{}'" },
        { "bash -c '", "[[ {} -eq 1 ]] && ", "true'" },
        { "bash -c '", "set -- {}; x \"$@\"; ", "'" },
        { "bash -c '", "f() { f \"$1\"; f \"$@\"; }; f {}; ", "'" },
        { "bash -c 'f() { f \"$@\" \"$@\"; }; f ", "{} ", "'" },
        { "bash -c 'x \"$@\"' ", "{} ", "" },
        { "bash -c '", "x \"$@\"; ", "' _ {} {} {} {}" },
        { "bash -c '", "sh -c \"$1\" _ ", "' _ {}" },
        { "bash -c '", "${1:-", "' _ {}" },
        { "zsh -c '", "() { x \"$1\" } {}; ", "'" },
        { "zsh -c '", "() { ", "x } {}'" },
        { "mlr ", "then put ", "{}x" },
        { "az ", "--scripts {} ", "" },
        { "salt ", "x cmd.run ", "{}" },
        { "powershell -c \"", "$c = 'iex'; & $c {}; ", "\"" },
        { "powershell -c \"", "& ('i'+'ex') {}; ", "\"" },
        { "bash -c '", "%PATH% {} ", "'" },
        { "bash -c 'case a in ", "a{}) x;; ", "esac'" },
        { "bash -c 'a=(", "{} ", ")'" },
        { "bash -c '", "cat <<A\n{}\nA\n", "'" },
        { "bash -c \"", "\\\\", "{}\"" },
        { "cmd /c ", "run.exe {} & ", "x" },
        { "cmd /c ", "run.exe {} | ", "x" },
        { "cmd /c run.exe ", "\"{}\" ", "" },
        { "cmd /c run.exe ", "{}-", "" },
        { "cmd /c run.exe ", "'a' ", "" },
        { "cmd /c run.exe ", "'a", "" },
        { "cmd /c ", "if exist x ", "run.exe {}" },
        { "cmd /c ", "python -c {} ", "" },
        { "powershell -Command \"", "run {}; ", "\"" },
        { "powershell -Command \"", "{} | ", "iex\"" },
        { "powershell -Command \"", "$(", "{}\"" },
        { "powershell -Command \"", "@{a=", "{}\"" },
        { "cmd /c ", "(", "run.exe {}" },
        { "cmd /c ", "cmd /c ", "run.exe {}" },
        { "", "sh -c ", "{}" },
        { "powershell -Command \"", "$OS = $PATH {}; ", "\"" },
        { "run.exe ", "\"{}{}\" ", "" },
        { "run ", "a;", "" },
        { "run ", "a>b", "" },
        { "run ", "$A # %PATH%\n", "" },
        { "run ", "<<A\n", "" },
        { "run.exe ", "a|b&", "" },
        { "run.exe ", "1>b ", "" },
        { "sh -c 'a' ", "&& b ", "" },
        { "sh -c 'a' ", "&& sudo ", "" },
        { "sh -c 'bash -c \"", "sh -c a; ", "\"'" },
        { "bash -c '", "$AZ_BATCH_A {} && ", "true'" },
        { "bash -c '", "cat <<\\A\n$AZ_BATCH_A\nA\n", "'" },
        { "bash -c 'sh ", "<<\\A ", "\n$AZ_BATCH_A'" },
        { "cmd /c ", "echo %AZ_BATCH_A% {} & ", "x" },
        { "powershell -Command \"", "echo $env:AZ_BATCH_A {}; ", "\"" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Work_grows_with_the_length(string before, string unit, string after)
    {
        var line = Line(before, unit, after, Short);
        var longer = Line(before, unit, after, Short * Factor);
        Allocated(line);

        // A list that grows by doubling may have just grown.
        Assert.InRange(Allocated(longer) / (double)Allocated(line), 0, Factor * 1.7);
    }

    // A stack overflow ends the process: that of a build, or an editor.
    [Theory]
    [MemberData(nameof(Lines))]
    public void The_stack_of_a_compiler_is_enough(string before, string unit, string after)
    {
        var isRead = false;
        var line = Line(before, unit, after, Long);
        var thread = new Thread(
            () =>
            {
                Allocated(line);
                isRead = true;
            },
            StackSize);
        thread.Start();
        thread.Join();
        Assert.True(isRead);
    }

    private static string Line(string before, string unit, string after, int length) =>
        (before + string.Concat(Enumerable.Repeat(unit, length / unit.Length)) + after).Replace("{}", "\0");

    // Whatever reads more also allocates more.
    private static long Allocated(string text)
    {
        var start = GC.GetAllocatedBytesForCurrentThread();
        var line = CommandLineReader.Read(text);
        ShellSyntax.Find(line);
        ScriptWords.Find(line);
        CmdQuotes.Find(line);
        ServiceVariables.Find(line);
        CarriageReturnFinder.Find(line);
        foreach (var variable in ForeignVariables.Find(line, [])) Assert.NotNull(variable.Text);
        var values = new UnquotedValueChecker(line);
        foreach (var index in line.Contexts.Keys.Order()) values.IsSafe(Text, index);
        return GC.GetAllocatedBytesForCurrentThread() - start;
    }
}
