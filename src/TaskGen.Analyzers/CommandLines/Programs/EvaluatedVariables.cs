using System;
using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>The variables whose value a shell or another program runs, or evaluates as a number.</summary>
internal static class EvaluatedVariables
{
    private static readonly HashSet<string> Scripts = Names(
        "PS0 PS1 PS2 PS3 PS4 PROMPT_COMMAND BASH_ENV ENV ZDOTDIR BASH_ALIASES FCEDIT "
        + "GIT_SSH_COMMAND GIT_EDITOR GIT_SEQUENCE_EDITOR GIT_PAGER GIT_EXTERNAL_DIFF GIT_PROXY_COMMAND GIT_CONFIG_PARAMETERS "
        + "EDITOR VISUAL PAGER MANPAGER SYSTEMD_PAGER SUDO_EDITOR LESSOPEN LESSCLOSE BROWSER RSYNC_RSH BORG_RSH BORG_PASSCOMMAND "
        + "RESTIC_PASSWORD_COMMAND SVN_SSH CVS_RSH PSQL_EDITOR PSQL_PAGER FZF_DEFAULT_COMMAND "
        + "PERL5OPT PERL5DB RUBYOPT NODE_OPTIONS JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS JAVA_OPTS CATALINA_OPTS "
        + "MAKEFLAGS GNUMAKEFLAGS TAR_OPTIONS PARALLEL");

    // The arrays of zsh/parameter, and the prompts, which the option PROMPT_SUBST expands.
    private static readonly HashSet<string> ZshScripts = Names(
        "functions dis_functions aliases dis_aliases galiases dis_galiases saliases dis_saliases PROMPT PROMPT2 PROMPT3 PROMPT4 RPROMPT "
        + "RPROMPT2 RPS1 RPS2 SPROMPT prompt");

    private static readonly HashSet<string> Numbers = Names("RANDOM SRANDOM OPTIND HISTCMD SECONDS LINENO");

    /// <summary>Returns whether a shell or another program runs commands in the value of a variable.</summary>
    /// <param name="name">The name.</param>
    /// <param name="dialect">The shell that has the variable; null for the variables of all programs.</param>
    public static bool IsRun(string name, ShellDialect? dialect = null) =>
        Scripts.Contains(name) || (dialect == ShellDialect.Zsh && ZshScripts.Contains(name));

    /// <summary>Returns whether bash evaluates the value of a variable as a number when it is assigned.</summary>
    public static bool IsNumber(string name) => Numbers.Contains(name);

    private static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
