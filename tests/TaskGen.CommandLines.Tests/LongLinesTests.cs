using System;
using System.Linq;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;

namespace TaskGen.CommandLines.Tests;

/// <summary>Long command lines are read with work in proportion to their length, whatever they repeat.</summary>
public sealed class LongLinesTests
{
    private const int Short = 3000;
    private const int Factor = 8;

    private static readonly Placeholder Text = new(
        new MemberValue("File", "File", MemberType.String, 0, false, true, false, false, false),
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
        { "bash -c '", "a[$(", "{}'" },
        { "bash -c '", "declare a[$(", "{}'" },
        { "bash -c '", "a=([$(", "{}'" },
        { "bash -c '", "coproc a$(", "{}'" },
        { "bash -c '", "\"$(a ", "{}'" },
        { "bash -c '", "if a; then ", "{}'" },
        { "bash -c '", "[[ {} -eq 1 ]] && ", "true'" },
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
        { "powershell -Command \"", "$OS = $PATH {}; ", "\"" },
        { "run.exe ", "\"{}{}\" ", "" },
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
        foreach (var variable in ForeignVariables.Find(line, [])) Assert.NotNull(variable.Text);
        var values = new UnquotedValueChecker(line);
        foreach (var index in line.Contexts.Keys.Order()) values.IsSafe(Text, index);
        return GC.GetAllocatedBytesForCurrentThread() - start;
    }
}
