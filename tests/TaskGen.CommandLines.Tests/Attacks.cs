using System.Linq;

namespace TaskGen.CommandLines.Tests;

/// <summary>Values that people have tried on programs that build command lines.</summary>
internal static class Attacks
{
    private static readonly string[] Starts = ["", "'", "\"", "\\", "'\"", "\\'", "\\\"", "`", "$(", "\n", "\r\n", "-", "--", "a ", "’", "“", "＇", "\u00a0", "%"];

    private static readonly string[] Commands =
    [
        "; touch pwned; ", "| touch pwned", "&& touch pwned #", "|| touch pwned", "& touch pwned &", "$(touch pwned)", "`touch pwned`", "\ntouch pwned\n", "> pwned", ">> pwned",
        "<(touch pwned)", "${IFS}touch${IFS}pwned", "$'\\ntouch pwned'", "%COMSPEC% /c echo > pwned", "eval touch pwned", "{touch,pwned}", "!touch pwned", "# touch pwned", "-o pwned", "*", "~", "~root", "$HOME", "${HOME}", "$0", "$$", "!!", "\\", "\\\\", "''", "\"\"",
    ];

    public static readonly string[] Corpus =
    [
        .. Starts.SelectMany(static start => Commands.Select(command => start + command)),
        "", " ", "\t", "\n", "\n\n", "a\nb", "'", "\"", "\\", "$", "`", "!", "=", "a=b", "a,b", "1", "2>", "if", "done", "-", "--", "-n", "-rf /", "../..", "😀", "漢字", "é", "\u0001", "\u007f", "\u200b", "\u202e", "\u2028",
    ];
}
