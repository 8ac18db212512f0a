using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>
/// Finds the shells that a command line with shell syntax can be run in: all its syntax, and its paths, show which are meant.
/// </summary>
/// <param name="line">The command line.</param>
/// <param name="signs">Its shell syntax.</param>
/// <param name="names">The names of the task's own environment variables.</param>
internal sealed class ShellWrappers(ParsedCommandLine line, IReadOnlyList<ShellSign> signs, IReadOnlyCollection<string> names)
{
    private static readonly Regex Assignment = New(@"\bset\s+""?(?<name>\w+)=");
    private static readonly Regex WindowsPath = New(@"(?<![A-Za-z0-9])[A-Za-z]:\\|(?<![\\\w])\\\\\w|\.(?:exe|cmd|bat)\b");
    private static readonly Regex WindowsWord = New(@"(?:^|[\s""'=])(?:\.{0,2}\\)?[\w.-]+(?:\\[\w.-]+)+|\s/[A-Za-z](?=\s|$)");
    private static readonly Regex LinuxPath =
        New(@"(?:^|[\s""'=<>])(?:/(?:bin|usr|etc|tmp|var|home|opt|mnt|dev|proc|root|srv)\b|/[\w.-]+/|\.{1,2}/|~/)");

    private readonly HashSet<ShellKind> _kinds = [.. signs.Select(static sign => sign.Shell).Where(static kind => kind != ShellKind.None)];

    // A shell that the other system lacks cannot be meant.
    private bool IsForCmd => _kinds.Contains(ShellKind.Cmd) || IsReadWithPercent();

    private bool IsForPosix => _kinds.Contains(ShellKind.Posix);

    /// <summary>Returns whether the syntax is that of PowerShell.</summary>
    public bool IsForPowerShell => _kinds.Contains(ShellKind.PowerShell) && !IsForCmd
        && !signs.Any(static sign => sign is { IsCommand: true, Shell: ShellKind.Posix });

    /// <summary>Returns the wrapped command lines, the one that is most likely meant first.</summary>
    /// <param name="isWindows">The operating system that the task or its command line shows, or null.</param>
    public IEnumerable<ShellWrapper> Find(bool? isWindows)
    {
        if (IsForPowerShell) return Existing(PowerShell(isWindows ?? line.IsWindows));
        var command = signs.FirstOrDefault(static sign => sign.IsCommand)?.Shell ?? ShellKind.None;
        if (isWindows is { } known)
        {
            return command == (known ? ShellKind.Posix : ShellKind.Cmd) ? [] : Existing(known ? Cmd() : Posix());
        }

        if (command == ShellKind.Cmd || (command == ShellKind.None && IsForCmd && !IsForPosix)) return Existing(Cmd());
        if (command == ShellKind.Posix || (IsForPosix && !IsForCmd)) return Existing(Posix());
        var (hasWindows, hasLinux) = (WindowsPath.IsMatch(line.Text), LinuxPath.IsMatch(line.Text));
        if (hasWindows != hasLinux) return Existing(hasWindows ? Cmd() : Posix());
        return IsCmdFirst() ? Existing(Cmd(), Posix()) : Existing(Posix(), Cmd());
    }

    private bool IsCmdFirst() => IsForCmd ? signs.First(static sign => sign.Shell != ShellKind.None).Shell == ShellKind.Cmd
        : line.IsWindows || (WindowsWord.IsMatch(line.Text) && !LinuxPath.IsMatch(line.Text));

    // set X=1 & run %X%
    private bool IsReadWithPercent() => Assignment.Matches(line.Text).Cast<Match>()
        .Any(match => Regex.IsMatch(line.Text, "%" + match.Groups["name"].Value + "%", RegexOptions.IgnoreCase));

    private ShellWrapper? Posix() => Wrapper(ShellKind.Posix, "/bin/sh -c", CommandLineEdits.WrapInSh(line.Text, names));

    private ShellWrapper? Cmd() => Wrapper(ShellKind.Cmd, "cmd /c", CommandLineEdits.WrapInCmd(line.Text, names));

    private ShellWrapper? PowerShell(bool isWindows) => Wrapper(
        ShellKind.PowerShell,
        CommandLineEdits.PowerShellFor(isWindows),
        CommandLineEdits.WrapInPowerShell(line.Text, isWindows, names));

    private static ShellWrapper? Wrapper(ShellKind shell, string name, string? text) => text is null ? null : new(shell, name, text);

    private static IEnumerable<ShellWrapper> Existing(params ShellWrapper?[] wrappers) => wrappers.OfType<ShellWrapper>();

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
