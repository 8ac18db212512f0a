using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace TaskGen.CommandLines.Tests.Posix.Syntax;

/// <summary>Asks other parsers of the shell's grammar, many scripts a process.</summary>
internal static class ShellProcess
{
    private const string Driver = "while IFS= read -r -d '' script; do {}; printf '\\0'; done 2>/dev/null";

    /// <summary>The path of a program, or null where it is not installed.</summary>
    public static string? Find(string program) => OperatingSystem.IsWindows()
        ? null
        : new[] { "/bin", "/usr/bin", "/usr/local/bin" }.Select(directory => Path.Combine(directory, program)).FirstOrDefault(File.Exists);

    /// <summary>Returns whether a shell takes each of the scripts; null where it never ends.</summary>
    public static IReadOnlyList<bool?> AreValid(string shell, IReadOnlyList<string> scripts) =>
        [.. Run($"timeout 5 {shell} -n -c -- \"$script\" 2>&1 >/dev/null </dev/null; printf '\\n%s' $?", scripts)
            .Select(answer => IsValid(shell, answer))];

    /// <summary>Returns what <c>shfmt</c> parses each of the scripts to, as JSON; empty where it finds an error.</summary>
    public static IReadOnlyList<string> Trees(string shfmt, IReadOnlyList<string> scripts) =>
        Run($"printf %s \"$script\" | {shfmt} -ln bash -tojson", scripts);

    // Some scripts keep bash busy forever. It goes on after an error in [[ … ]], and only warns of a here-document without end; zsh -n
    // ends as the commands would.
    private static bool? IsValid(string shell, string answer)
    {
        var status = answer[(answer.LastIndexOf('\n') + 1)..];
        if (status == "124") return null;
        var complaints = answer[..^(status.Length + 1)].Split('\n')
            .Where(static line => line.Contains(": line ") || line.Contains("zsh:"))
            .Where(static line => !line.Contains("warning:"));
        return (shell == "zsh" || status == "0") && !complaints.Any();
    }

    private static string[] Run(string command, IReadOnlyList<string> scripts)
    {
        var start = new ProcessStartInfo(Find("bash")!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Driver.Replace("{}", command, StringComparison.Ordinal));
        start.StandardInputEncoding = new UTF8Encoding(false);
        using var process = Process.Start(start)!;
        var writing = Task.Run(() =>
        {
            foreach (var script in scripts) process.StandardInput.Write(script + "\0");
            process.StandardInput.Close();
        });
        var output = process.StandardOutput.ReadToEnd();
        writing.GetAwaiter().GetResult();
        process.WaitForExit();
        var answers = output.Split('\0');
        Assert.Equal(scripts.Count + 1, answers.Length);
        return answers[..^1];
    }
}
