using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Runspaces;
using CsCheck;
using TaskGen.CommandLines.Tests.Windows;

namespace TaskGen.CommandLines.Tests.PowerShell;

/// <summary>What PowerShell's own engine hands on is what was meant, whatever the values hold.</summary>
public sealed class PowerShellTests : IDisposable
{
    // A script, and what Show-Arguments, or a program (P), shall get: {0}, {1} … are the values.
    private static readonly (string Script, string[] Expected)[] Scripts =
    [
        ("Show-Arguments {}", ["{0}"]),
        ("Show-Arguments {} {} {}", ["{0}", "{1}", "{2}"]),
        ("Show-Arguments 'a {} b'", ["a {0} b"]),
        ("Show-Arguments \"a {} b\"", ["a {0} b"]),
        ("Show-Arguments \"{}{}\" '{}'", ["{0}{1}", "{2}"]),
        ("Show-Arguments --file={}", ["--file={0}"]),
        ("$x = {}; Show-Arguments $x", ["{0}"]),
        ("Show-Arguments (@({}, {}) -join ',')", ["{0},{1}"]),
        ("foreach ($i in {}, {}) { Show-Arguments $i }", ["{0}", "{1}"]),
        ("if ($true) { Show-Arguments {} } # a comment", ["{0}"]),
        ("& Show-Arguments {}; Show-Arguments \"$(1 + 1) {}\"", ["{0}", "2 {1}"]),
        ("Show-Arguments `\n  {}", ["{0}"]),
    ];

    private static readonly string[] Around = [
        "powershell -NoProfile -Command \"S\"",
        "pwsh -c \"S\"",
        "pwsh -NoLogo -NonInteractive -Command 'S'",
    ];

    private readonly Runspace _runspace;

    public PowerShellTests()
    {
        CurrentPlatform.SkipOnWine("cannot suspend the threads of PowerShell's engine.");
        var state = InitialSessionState.CreateDefault2();
        state.Commands.Add(new SessionStateFunctionEntry("Show-Arguments", "$args"));
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
    }

    public void Dispose() => _runspace.Dispose();

    [SkippableFact]
    public void Any_value_arrives_unchanged()
    {
        var filledCases = 0;
        Gen.Select(UntrustedValues.OneOf(Scripts), UntrustedValues.OneOf(Around), UntrustedValues.Values.Array[3]).Sample(
            (script, around, values) =>
            {
                var isWindows = around.StartsWith("powershell");
                var template = Template(around, script.Script, isWindows);
                if (template.TryFill(values) is not { } filled) return;
                filledCases++;
                Assert.Equal(script.Expected.Select(text => Insert(text, values)), Run(filled, isWindows));
            },
            iter: Shells.EngineCases,
            threads: 1);
        Assert.InRange(filledCases, Shells.EngineCases / 10, Shells.EngineCases);
    }

    [SkippableFact]
    public void Cmdlet_arguments_accept_every_value()
    {
        foreach (var attack in Attacks.Corpus)
        {
            foreach (var around in Around)
            {
                var isWindows = around.StartsWith("powershell");
                Assert.Equal(
                    [attack, attack], Run(Template(around, "Show-Arguments {} \"{}\"", isWindows).Fill(attack, attack), isWindows));
            }
        }
    }

    [SkippableFact]
    public void A_bare_script_is_quoted_for_Windows_too()
    {
        foreach (var attack in Attacks.Corpus)
        {
            Assert.Equal(
                [attack, "a " + attack],
                Run(new CommandTemplate("powershell Show-Arguments {} 'a {}'").Fill(attack, attack), isWindows: true));
        }
    }

    [SkippableFact]
    public void Any_value_reaches_a_program_unchanged()
    {
        Skip.If(OperatingSystem.IsWindows(), "The program that prints its arguments is a POSIX shell script.");

        // PowerShell reads a program's output line by line: what the lines end with is lost on the way back.
        foreach (var attack in Attacks.Corpus.Where(static attack => !attack.Contains('\r')))
        {
            var line = Template("pwsh -c 'S'", Shells.Printer + " {} \"a {}\" '{}'", isWindows: false).Fill(attack, attack, attack);
            Assert.Equal([attack, "a " + attack, attack], string.Join("\n", Run(line, isWindows: false))[..^1].Split('\0'));
        }
    }

    [SkippableFact]
    public void Values_that_Windows_PowerShell_passes_incorrectly_are_rejected()
    {
        Assert.Null(new CommandTemplate("powershell -Command \"run.exe {}\"").TryFill("a \"b\""));
        Assert.Null(new CommandTemplate("powershell -Command \"run.exe {}\"").TryFill("C:\\my dir\\"));
        Assert.Null(new CommandTemplate("powershell -Command \"npm run {}\"").TryFill("a&b"));
        Assert.Null(new CommandTemplate("powershell -Command \"& {} {}\"").TryFill("run", "a \"b\""));
        Assert.Null(new CommandTemplate("powershell -Command \"& 'C:\\my tools\\run' {}\"").TryFill("a&b"));
        Assert.NotNull(new CommandTemplate("powershell -Command \"run.exe {}\"").TryFill("a&b 'c' $d"));
        Assert.NotNull(new CommandTemplate("powershell -Command \"Write-Output {}\"").TryFill("a \"b\""));
        Assert.NotNull(new CommandTemplate("pwsh -Command \"run.exe {}\"", isWindows: true).TryFill("a \"b\""));
    }

    [SkippableFact]
    public void List_is_accepted_wherever_a_value_is()
    {
        Assert.True(new CommandTemplate("powershell -Command \"Show-Arguments {}\"").TakesLists);
        Assert.True(new CommandTemplate("powershell Show-Arguments {}").TakesLists);
        Assert.False(new CommandTemplate("powershell -Command \"Show-Arguments '{}'\"").TakesLists);
        Assert.False(new CommandTemplate("powershell -Command \"Show-Arguments --a={}\"").TakesLists);
    }

    private static CommandTemplate Template(string around, string script, bool isWindows)
    {
        var quoted = isWindows
            ? script.Replace("\"", "\\\"")
            : around.Contains('\'') ? script.Replace("'", "'\\''") : script.Replace("\\", "\\\\").Replace("\"", "\\\"");
        var template = new CommandTemplate(around.Replace("S", quoted));
        Assert.True(!template.UnquotableReasons.Any(), template.Template + ": " + string.Join(", ", template.UnquotableReasons));
        return template;
    }

    // The words after the options are the script, with a blank between.
    private List<string> Run(string commandLine, bool isWindows)
    {
        IReadOnlyList<string> words = isWindows ? WindowsArguments.OfShell(commandLine) : CommandTemplate.Words(commandLine);
        var script = string.Join(" ", words.Skip(1).SkipWhile(static word => word[0] == '-'));
        using var shell = System.Management.Automation.PowerShell.Create(_runspace);
        var output = shell.AddScript(script).Invoke();
        Assert.Empty(shell.Streams.Error);
        return [.. output.Select(static item => item.ToString())];
    }

    private static string Insert(string text, IReadOnlyList<string> values) =>
        string.Concat(text.Split('{').Select((piece, i) => i == 0 ? piece : values[piece[0] - '0'] + piece[2..]));
}
