using System;
using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>
/// The settings on a command line whose value is a command or code: <c>ssh -o ProxyCommand=…</c>, <c>git -c alias.x=…</c>.
/// </summary>
internal static class CodeSettings
{
    private static readonly char[] EndsOfName = ['=', ' ', '\t', '"'];

    // Up to version 9.5, a shell reads the name of a host in ProxyJump too.
    private static readonly HashSet<string> SshNames = Names(
        "proxycommand localcommand knownhostscommand remotecommand proxyjump match xauthlocation ssh_command sftp_server");

    private static readonly HashSet<string> GitSections = Names("alias pager include includeif url");

    private static readonly HashSet<string> GitNames = Names(
        "sshcommand pager editor gitproxy askpass fsmonitor hookspath alternaterefscommand external command cmd textconv driver clean "
        + "smudge process program defaultkeycommand helper difffilter packobjectshook uploadpack receivepack vcs update tunnel tocmd "
        + "cccmd headercmd sendmailcmd smtpserver browser path httpd templatedir");

    /// <summary>Returns whether a setting of <c>git</c> runs its value, or finds a program by it.</summary>
    /// <param name="setting">The setting: <c>section.name=value</c>.</param>
    public static bool IsCodeOfGit(string setting)
    {
        var equals = setting.IndexOf('=');
        if (equals < 0) return false;
        var name = setting.Substring(0, equals);
        return QuotedChar.HasUnknown(name)
            || GitSections.Contains(name.Substring(0, Math.Max(name.IndexOf('.'), 0)))
            || GitNames.Contains(name.Substring(name.LastIndexOf('.') + 1));
    }

    /// <summary>Returns whether a setting of <c>ssh</c> runs its value.</summary>
    /// <param name="setting">The setting: <c>Name=value</c> or <c>Name value</c>.</param>
    public static bool IsCodeOfSsh(string setting)
    {
        var text = setting.TrimStart(EndsOfName);
        var end = text.IndexOfAny(EndsOfName);
        var name = end < 0 ? text : text.Substring(0, end);
        return QuotedChar.HasUnknown(name) || SshNames.Contains(name);
    }

    /// <summary>Returns whether a setting of <c>apt-get</c> runs its value.</summary>
    /// <param name="setting">The setting: <c>Scope::Name=value</c>.</param>
    public static bool IsCodeOfApt(string setting)
    {
        var equals = setting.IndexOf('=');
        if (equals < 0) return false;
        var name = setting.Substring(0, equals);
        return QuotedChar.HasUnknown(name)
            || name.Contains("invoke", StringComparison.OrdinalIgnoreCase)
            || name.Contains("bin::", StringComparison.OrdinalIgnoreCase)
            || name.Contains("auto-detect", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Returns whether any setting has code.</summary>
    /// <param name="setting">The setting: <c>name=value</c>.</param>
    public static bool IsAny(string setting) => setting.Contains('=');

    private static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.OrdinalIgnoreCase);
}
