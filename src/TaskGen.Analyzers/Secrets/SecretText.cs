using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Secrets;

/// <summary>Recognizes constants that look like a secret. A rule reports them, and no generated comment shows them.</summary>
internal static class SecretText
{
    private const int ShortestSecret = 8;

    private static readonly (Regex Pattern, SecretKind Kind)[] Patterns =
    [
        (New(@"[?&]sig=(?<secret>[^&\s]+)"), SecretKind.SasSignature),
        (New(@"\b(AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/=]{16,})"), SecretKind.AccountKey),
        (New(@"\b(Password|Pwd)=(?<secret>[^;\s]+);"), SecretKind.ConnectionString),
        (New(@"(?<secret>-----BEGIN [A-Z ]*PRIVATE KEY-----([\s\S]*?-----END [A-Z ]*PRIVATE KEY-----)?)"), SecretKind.PrivateKey),
        (New(@"\b(?<secret>gh[pousr]_[A-Za-z0-9]{30,}|xox[baprs]-[A-Za-z0-9-]{10,}|AKIA[0-9A-Z]{16}|eyJ[\w-]{8,}\.eyJ[\w-]+\.[\w-]+)"), SecretKind.Token),
        (New(@"\bBearer\s+(?<secret>[\w.~+/=-]{16,})"), SecretKind.Token),
        (New(@"://[^/\s:@?#]+:(?<secret>[^/\s@?#]+)@"), SecretKind.UrlPassword),
    ];

    private static readonly Regex SecretName = New(@"(PASSWORD|PASSWD|PWD|TOKEN|SECRET|API_?KEY|ACCESS_?KEY|ACCOUNT_?KEY|PRIVATE_?KEY|CONNECTION_?STRING|SAS)$");

    /// <summary>Returns the kind of secret that a text contains, or null.</summary>
    public static SecretKind? Find(TextNode text, PropertyShape property, ObjectNode owner)
    {
        if (text is { IsConstant: true, Constant.Length: > 0 })
        {
            if (property.IsSecret) return SecretKind.Password;
            if (IsNamedSecret(property, owner)) return SecretKind.SecretVariable;
        }

        return FindIn(text);
    }

    /// <summary>Returns the kind of secret that a constant of any property contains, or null.</summary>
    public static SecretKind? FindIn(string constant)
    {
        if (!MayHold(constant)) return null;
        foreach (var (pattern, kind) in Patterns)
        {
            if (pattern.IsMatch(constant)) return kind;
        }

        return null;
    }

    /// <summary>Returns the secrets in a constant text, in their order: its whole value, or the parts that a pattern matches.</summary>
    public static IReadOnlyList<SecretSpan> Locate(TextNode text, PropertyShape property, ObjectNode owner)
    {
        if (text.Constant is not { Length: > 0 } constant) return [];
        if (property.IsSecret) return [new(0, constant.Length, SecretKind.Password)];
        if (IsNamedSecret(property, owner)) return [new(0, constant.Length, SecretKind.SecretVariable)];
        if (!MayHold(constant)) return [];

        var found = new List<SecretSpan>();
        foreach (var (pattern, kind) in Patterns)
        {
            foreach (Match match in pattern.Matches(constant))
            {
                var secret = match.Groups["secret"];
                var span = new SecretSpan(secret.Index, secret.Length, kind);
                if (!found.Exists(span.Overlaps)) found.Add(span);
            }
        }

        found.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return found;
    }

    /// <summary>Returns whether the constant parts of a text must not be shown.</summary>
    public static bool IsHidden(TextNode text, PropertyShape property, ObjectNode owner) => property.IsSecret || IsNamedSecret(property, owner) || FindIn(text) is not null;

    /// <summary>Returns a name for the member that replaces the secret.</summary>
    public static string MemberName(PropertyShape property, ObjectNode owner)
    {
        if (property.IsSecret) return "RegistryPassword";
        var words = property.Wire == "value" && NameOf(owner) is { } name ? name : property.ClrName;
        var parts = words.Split('_', '-').Where(static part => part.Length > 0)
            .Select(static part => char.ToUpperInvariant(part[0]) + (part.All(static c => !char.IsLower(c)) ? part.Substring(1).ToLowerInvariant() : part.Substring(1)));
        var joined = new string(string.Concat(parts).Where(static c => char.IsLetterOrDigit(c)).ToArray());
        return joined.Length > 0 && char.IsLetter(joined[0]) ? joined : "Secret";
    }

    private static bool IsNamedSecret(PropertyShape property, ObjectNode owner) => property.Wire == "value" && NameOf(owner) is { } name && SecretName.IsMatch(name);

    private static string? NameOf(ObjectNode owner) => (owner["name"] as TextNode)?.Constant;

    private static SecretKind? FindIn(TextNode text)
    {
        foreach (var part in text.Parts)
        {
            if (part is ConstantText run && FindIn(run.Text) is { } kind) return kind;
        }

        return null;
    }

    // The patterns run only on the few texts that contain what one of them starts with.
    private static bool MayHold(string text) => text.Length >= ShortestSecret
        && (text.IndexOf('=') >= 0 || text.IndexOf('@') >= 0 || Has(text, "-----BEGIN") || Has(text, "gh") || Has(text, "xox") || Has(text, "AKIA") || Has(text, "eyJ") || Has(text, "Bearer"));

    private static bool Has(string text, string piece) => text.IndexOf(piece, StringComparison.OrdinalIgnoreCase) >= 0;

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
