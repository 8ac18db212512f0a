using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace TaskGen.Validation;

/// <summary>
/// Recognizes secrets in a text by their form: SAS signatures, account keys, passwords in connection strings, URLs, and options, tokens,
/// and private keys.
/// </summary>
internal static class SecretPatterns
{
    /// <summary>What a text shows in place of a secret.</summary>
    public const string Mask = "***";

    private const int ShortestSecret = 8;

    private static readonly (Regex Pattern, SecretKind Kind)[] Patterns =
    [
        (New(@"(?:[?&]|%3F|%26)sig(?:=|%3D)(?<secret>[^&\s""'<>]+)"), SecretKind.SasSignature),

        // A token whose first parameter is the signature, without the URL.
        (New(@"\bsig=(?<secret>[^&\s""'<>]+)(?=&s[a-z]{1,3}=)"), SecretKind.SasSignature),
        (New(@"\b(?<name>AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/=]{16,})"), SecretKind.AccountKey),
        (New(@"-----BEGIN [A-Z ]*PRIVATE KEY-----([\s\S]*?-----END [A-Z ]*PRIVATE KEY-----)?"), SecretKind.PrivateKey),

        // A key of an account alone: 64 bytes. An integrity hash of the same length is 'sha512-…'.
        (New(@"(?<![A-Za-z0-9+/=-])[A-Za-z0-9+/]{86}==(?![A-Za-z0-9+/=])"), SecretKind.AccountKey),

        // The prefix of GitHub's tokens is clear enough after any character.
        (New(@"gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{22,}"), SecretKind.Token),
        (New(@"(?<![A-Za-z0-9])(?:xox[baprs]-[A-Za-z0-9-]{10,}|AKIA[0-9A-Z]{16}|eyJ[\w-]{8,}\.eyJ[\w-]+\.[\w-]+)"), SecretKind.Token),
        (New(@"\bBearer\s+(?<secret>[\w.~+/=-]{16,})"), SecretKind.Token),
        (New(@"://[^/\s:@?#]+:(?<secret>[^/\s@?#]+)@"), SecretKind.UrlPassword),

        // Server=…;Password=…, and Pwd only among other settings: PWD is the working directory as well.
        (New(@"(?:^|[\s;,""'&?])password\s*=\s*(?<secret>""[^""]+""|'[^']+'|[^;,\s""'&]+)"), SecretKind.Password),
        (New(@";\s*pwd\s*=\s*(?<secret>""[^""]+""|'[^']+'|[^;,\s""'&]+)"), SecretKind.Password),
        (
            New(@"(?:^|[\s""'])--?" + SecretNames.PasswordOptionPattern + @"(?:=|\s+)(?<secret>""[^""]+""|'[^']+'|[^\s""'-][^\s""']*)"),
            SecretKind.Password),
        (
            New(@"(?:^|[\s""'])--(?<name>(?:[\w-]+-)?"
                + SecretNames.TokenOptionPattern
                + @")(?:=|\s+)(?<secret>(?=[^\s""']*\d)[^\s""'-][^\s""']{7,})"),
            SecretKind.Token),

        // NAME=value, as run options and scripts set a variable.
        (
            NewCaseSensitive(@"(?:^|[\s;&""'(=]|(?<=\s-e))(?<name>(?:[A-Z0-9]+_)*"
                + SecretNames.VariablePattern
                + @")=(?<secret>""[^""]+""|'[^']+'|[^\s;&""')]+)"),
            SecretKind.SecretVariable),
    ];

    // $NAME, %NAME%, a file, another place that holds the secret, or a switch.
    private static readonly Regex NoSecret =
        New(@"^[""']?(?:[$%<{*@`]|\.{0,2}/|https?://[^?@]*$|file:|env:|(?:true|false|yes|no|none|null|auto|prompt|stdin|on|off|changeme|\d{1,4}|x{3,}|\.+)[""']?$)");

    /// <summary>Returns the secrets in a text, in the order of the patterns. They can overlap.</summary>
    public static IEnumerable<SecretMatch> Find(string text)
    {
        if (!MayContain(text)) yield break;
        foreach (var (pattern, kind) in Patterns)
        {
            for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
            {
                Group secret = match.Groups["secret"] is { Success: true } value ? value : match;
                if (IsReference(secret.Value)) continue;
                var name = match.Groups["name"] is { Success: true } named ? named.Value : null;
                yield return new(KindOf(kind, text), secret.Index, secret.Length, name);
            }
        }
    }

    /// <summary>Returns a text with <see cref="Mask"/> in place of each secret.</summary>
    public static string Redact(string text)
    {
        var secrets = Find(text).OrderBy(static secret => secret.Start).ToList();
        if (secrets.Count == 0) return text;
        var redacted = new StringBuilder(text.Length);
        var end = 0;
        foreach (var secret in secrets)
        {
            if (secret.Start >= end) redacted.Append(text, end, secret.Start - end).Append(Mask);
            end = Math.Max(end, secret.Start + secret.Length);
        }

        return redacted.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>
    /// Returns whether a value in the place of a secret is none: a variable, a file, another place that holds the secret, or a switch.
    /// </summary>
    public static bool IsReference(string value) => NoSecret.IsMatch(value);

    // A password among other settings is a connection string's.
    private static SecretKind KindOf(SecretKind kind, string text) =>
        kind == SecretKind.Password
            && Has(text, ";")
            && (Has(text, "Server=") || Has(text, "Data Source=") || Has(text, "Host=") || Has(text, "User"))
            ? SecretKind.ConnectionString
            : kind;

    // The patterns run only on the few texts that contain what one of them starts with.
    private static bool MayContain(string text)
    {
        if (text.Length < ShortestSecret) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (MayStart(text, i)) return true;
        }

        return false;
    }

    private static bool MayStart(string text, int index) => text[index] switch
    {
        '=' or '@' => true,
        '-' => IsAt(text, index, "--") || IsAt(text, index, "-pass"),
        's' or 'S' => IsAt(text, index, "sig%3D"),
        'g' or 'G' => IsAt(text, index, "gh") || IsAt(text, index, "github_pat_"),
        'x' or 'X' => IsAt(text, index, "xox"),
        'a' or 'A' => IsAt(text, index, "AKIA"),
        'e' or 'E' => IsAt(text, index, "eyJ"),
        'b' or 'B' => IsAt(text, index, "Bearer"),
        _ => false,
    };

    private static bool IsAt(string text, int index, string piece) =>
        string.Compare(text, index, piece, 0, piece.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool Has(string text, string piece) => text.IndexOf(piece, StringComparison.OrdinalIgnoreCase) >= 0;

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static Regex NewCaseSensitive(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
