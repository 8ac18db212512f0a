using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Secrets;

/// <summary>Recognizes constants that look like a secret. A rule reports them, and no generated comment shows them.</summary>
internal static class SecretText
{
    private const int ShortestSecret = 8;

    private static readonly (Regex Pattern, SecretKind Kind)[] Patterns =
    [
        (New(@"[?&]sig=(?<secret>[^&\s""']+)"), SecretKind.SasSignature),
        (New(@"\b(?<name>AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/=]{16,})"), SecretKind.AccountKey),
        (New(@"-----BEGIN [A-Z ]*PRIVATE KEY-----([\s\S]*?-----END [A-Z ]*PRIVATE KEY-----)?"), SecretKind.PrivateKey),
        (
            New(@"\b(gh[pousr]_[A-Za-z0-9]{30,}|xox[baprs]-[A-Za-z0-9-]{10,}|AKIA[0-9A-Z]{16}|eyJ[\w-]{8,}\.eyJ[\w-]+\.[\w-]+)"),
            SecretKind.Token),
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

    /// <summary>Returns the kind of secret that a text contains, or null.</summary>
    public static SecretKind? Find(TextNode text, PropertyShape property, ObjectNode owner)
    {
        if (text is { IsConstant: true, Constant: { Length: > 0 } constant })
        {
            if (property.IsSecret) return SecretKind.Password;
            if (IsNamedSecret(property, owner) && !NoSecret.IsMatch(constant)) return FindIn(constant)?.Kind ?? SecretKind.SecretVariable;
        }

        return FindIn(text)?.Kind;
    }

    /// <summary>Returns the first secret in the constant parts of a text of any property, at its place in the template; or null.</summary>
    public static SecretMatch? FindIn(TextNode text)
    {
        for (var i = 0; i < text.Parts.Count; i++)
        {
            if (text.Parts[i] is not ConstantText run || FindIn(run.Text) is not { } match) continue;
            var before = new TextNode(text.SourceId, [.. text.Parts.Take(i)]).ToTemplate().Length;
            return match with
            {
                Start = before + TextNode.Escape(run.Text.Substring(0, match.Start)).Length,
                Length = TextNode.Escape(run.Text.Substring(match.Start, match.Length)).Length,
            };
        }

        return null;
    }

    /// <summary>Returns the first secret in a constant of any property, or null.</summary>
    public static SecretMatch? FindIn(string constant)
    {
        if (!MayContain(constant)) return null;
        foreach (var (pattern, kind) in Patterns)
        {
            for (var match = pattern.Match(constant); match.Success; match = match.NextMatch())
            {
                Group secret = match.Groups["secret"] is { Success: true } value ? value : match;
                if (!NoSecret.IsMatch(secret.Value))
                {
                    return new(
                        KindOf(kind, constant),
                        secret.Index,
                        secret.Length,
                        match.Groups["name"] is { Success: true } name ? name.Value : null);
                }
            }
        }

        return null;
    }

    /// <summary>Returns the secrets in a constant text, in their order: its whole value, or the parts that a pattern matches.</summary>
    public static IReadOnlyList<SecretSpan> Locate(TextNode text, PropertyShape property, ObjectNode owner)
    {
        if (text.Constant is not { Length: > 0 } constant) return [];
        if (property.IsSecret) return [new(0, constant.Length, SecretKind.Password)];
        if (IsNamedSecret(property, owner) && !NoSecret.IsMatch(constant)) return [new(0, constant.Length, SecretKind.SecretVariable)];
        if (!MayContain(constant)) return [];

        var found = new List<SecretSpan>();
        foreach (var (pattern, kind) in Patterns)
        {
            foreach (Match match in pattern.Matches(constant))
            {
                Group secret = match.Groups["secret"] is { Success: true } value ? value : match;
                var span = new SecretSpan(secret.Index, secret.Length, KindOf(kind, constant));
                if (!NoSecret.IsMatch(secret.Value) && !found.Exists(span.Overlaps)) found.Add(span);
            }
        }

        found.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return found;
    }

    /// <summary>Returns whether the constant parts of a text must not be shown.</summary>
    public static bool IsHidden(TextNode text, PropertyShape property, ObjectNode owner) =>
        property.IsSecret || IsNamedSecret(property, owner) || FindIn(text) is not null;

    /// <summary>Returns a name for the member that replaces the secret.</summary>
    public static string MemberName(PropertyShape property, ObjectNode owner)
    {
        if (property.IsSecret) return "RegistryPassword";
        return MemberName(NameOf(property, owner) ?? property.ClrName);
    }

    /// <summary>Returns a name for the member that replaces a secret within a text.</summary>
    public static string MemberName(SecretMatch secret) => secret switch
    {
        { Name: { } name } => MemberName(name),
        { Kind: SecretKind.SasSignature } => "SasSignature",
        { Kind: SecretKind.Token } => "Token",
        { Kind: SecretKind.PrivateKey } => "PrivateKey",
        _ => "Password",
    };

    private static string MemberName(string words)
    {
        var parts = words.Split('_', '-').Where(static part => part.Length > 0)
            .Select(static part => char.ToUpperInvariant(part[0])
            + (part.All(static c => !char.IsLower(c)) ? part.Substring(1).ToLowerInvariant() : part.Substring(1)));
        var joined = new string(string.Concat(parts).Where(static c => char.IsLetterOrDigit(c)).ToArray());
        return joined.Length > 0 && char.IsLetter(joined[0]) ? joined : "Secret";
    }

    /// <summary>Returns the constant name of a value that another property of its object names, or null.</summary>
    public static string? NameOf(PropertyShape property, ObjectNode owner) =>
        property.NamedBy is { } wire ? (owner[wire] as TextNode)?.Constant : null;

    /// <summary>
    /// Returns whether the secret is only a part of a text, such as a command line, and the rest is kept when a member replaces it.
    /// </summary>
    public static bool IsPart(PropertyShape property) => property.Kind is ValueKind.CommandLine or ValueKind.Arguments;

    // A password among other settings is a connection string's.
    private static SecretKind KindOf(SecretKind kind, string constant) =>
        kind == SecretKind.Password
            && Has(constant, ";")
            && (Has(constant, "Server=") || Has(constant, "Data Source=") || Has(constant, "Host=") || Has(constant, "User"))
            ? SecretKind.ConnectionString
            : kind;

    private static bool IsNamedSecret(PropertyShape property, ObjectNode owner) =>
        NameOf(property, owner) is { } name && SecretNames.IsSecret(name);

    // The patterns run only on the few texts that contain what one of them starts with.
    private static bool MayContain(string text) => text.Length >= ShortestSecret
        && (text.IndexOf('=') >= 0 || text.IndexOf('@') >= 0 || text.Contains("--") || Has(text, "gh") || Has(text, "xox")
        || Has(text, "AKIA") || Has(text, "eyJ") || Has(text, "Bearer")
            || Has(text, "-pass"));

    private static bool Has(string text, string piece) => text.IndexOf(piece, StringComparison.OrdinalIgnoreCase) >= 0;

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static Regex NewCaseSensitive(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
