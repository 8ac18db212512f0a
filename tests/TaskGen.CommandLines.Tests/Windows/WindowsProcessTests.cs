using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace TaskGen.CommandLines.Tests.Windows;

/// <summary>The templates for Windows and untrusted values, with processes and functions of the system instead of models.</summary>
[SupportedOSPlatform("windows")]
public sealed partial class WindowsProcessTests
{
    private const string Reason = "The processes are started by CreateProcessW.";

    // Each has a reason to be misread: quotes, backslashes before quotes and ends, operators, blanks, nothing at all.
    private static readonly string[] Values = [
        "",
        " ",
        "a b",
        "\"",
        "\"\"",
        "\\",
        "a\\",
        "a b\\\\",
        "\\\"",
        "a\\\\\"b c",
        "\" & calc & \"",
        "a&b|c<d>e^f(g)",
        "'x' $y `z`",
        "!x!",
        "50%",
        "%PATH%",
        "*",
        "a\tb",
        "a\nb",
        "漢字 é 😀",
        "\u00a0",
        "-",
        "/c",
        "a,b;c=d",
    ];

    private static readonly string[] Around = ["cmd /c \"S\"", "cmd /c S", "cmd.exe /d /s /c \"S\""];

    [FactOn(TestPlatform.Windows, Reason)]
    public void Values_arrive_in_a_process_unchanged()
    {
        using var programs = new WindowsPrograms();
        var tried = 0;
        foreach (var (line, expected) in WindowsTemplates.Lines)
        {
            var template = new CommandTemplate(line, isWindows: true);
            for (var i = 0; i < Values.Length; i += 2)
            {
                string[] values = [Values[i], Values[i + 1], Values[(i + 7) % Values.Length]];
                if (template.TryFill(values) is not { } filled) continue;
                var (shell, runtime) = programs.Print(filled);
                var meant = expected.Select(text => WindowsTemplates.Insert(text, values)).ToArray();
                Assert.Equal(meant, shell);
                Assert.Equal(meant, runtime);
                tried++;
            }
        }

        Assert.True(tried > 100, $"Only {tried} lines were tried.");
    }

    [FactOn(TestPlatform.Windows, "The function is of Windows.")]
    public void The_model_splits_command_lines_as_the_system_does()
    {
        var tried = 0;
        foreach (var (line, _) in WindowsTemplates.Lines)
        {
            var template = new CommandTemplate(line, isWindows: true);
            foreach (var attack in Attacks.Corpus)
            {
                if (template.TryFill(attack, attack, attack) is not { } filled) continue;
                Assert.Equal(WindowsArguments.OfShell(filled).Skip(1), Split(filled).Skip(1));
                tried++;
            }
        }

        Assert.True(tried > 1000, $"Only {tried} lines were tried.");
    }

    [FactOn(TestPlatform.Windows, Reason)]
    public void Values_pass_cmd_unchanged()
    {
        using var programs = new WindowsPrograms("run", "next", "last", "tool");
        var (tried, gaps) = (0, 0);
        foreach (var (script, expected) in WindowsTemplates.Scripts.Where(static script => !script.Script.StartsWith("C:")))
        {
            for (var i = 0; i < Values.Length; i++)
            {
                var template = new CommandTemplate(Around[i % Around.Length].Replace("S", script));
                string[] values = [Values[i], Values[i], Values[i]];
                if (template.TryFill(values) is not { } filled) continue;
                var meant = Sorted(expected.Select(command => command.Select(text => WindowsTemplates.Insert(text, values))));
                var got = programs.RunCmd(filled);
                if (CurrentPlatform.IsWine && IsGapOfWine(filled))
                {
                    gaps += meant.SequenceEqual(Sorted(got.Select(static arguments => arguments.OfRuntime))) ? 0 : 1;
                    continue;
                }

                tried++;
                Assert.Equal(meant, Sorted(got.Select(static arguments => arguments.OfRuntime)));
                Assert.Equal(meant, Sorted(got.Select(static arguments => arguments.OfShell)));
            }
        }

        Assert.True(tried > 100, $"Only {tried} lines were tried.");
        Assert.True(gaps > 0 || !CurrentPlatform.IsWine, "Wine has no gap any more; remove the exception.");
    }

    // The cmd of Wine 8 keeps a caret that makes a quotation mark literal, and reads the mark as one that opens. The rules that Microsoft
    // documents, which CmdModel follows, remove it.
    private static bool IsGapOfWine(string commandLine) => commandLine.Contains("^\"");

    // The sides of a pipe run at the same time.
    private static IEnumerable<string> Sorted(IEnumerable<IEnumerable<string>> commands) =>
        commands.Select(static command => string.Join('\0', command)).Order(StringComparer.Ordinal);

    private static string[] Split(string commandLine)
    {
        var pointer = SplitCommandLine(commandLine, out var count);
        try
        {
            return [.. Enumerable.Range(0, count).Select(i => Marshal.PtrToStringUni(Marshal.ReadIntPtr(pointer, i * nint.Size))!)];
        }
        finally
        {
            _ = FreeLocal(pointer);
        }
    }

    [LibraryImport("shell32", EntryPoint = "CommandLineToArgvW", StringMarshalling = StringMarshalling.Utf16)]
    private static partial nint SplitCommandLine(string commandLine, out int count);

    [LibraryImport("kernel32", EntryPoint = "LocalFree")]
    private static partial nint FreeLocal(nint memory);
}
